"""From lessons to notebooks, addresses and the site."""

__all__ = ["addresses", "build", "set_address", "site"]
