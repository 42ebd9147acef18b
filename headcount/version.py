"""The version of the package, for whoever may not import the package itself."""

VERSION = "0.1.0"
