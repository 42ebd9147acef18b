"""From lessons to notebooks, addresses and the site."""

__all__ = ["addresses", "build", "folders", "set_address", "site"]
