"""The arithmetic and statistics that the lessons teach, as pure functions."""

__all__ = ["arguments", "arithmetic", "hidden", "uncertainty"]
