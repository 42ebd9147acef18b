"""The picture with which each lesson opens."""

__all__ = ["opening"]
