"""The explorers: one module a widget, none of which knows another."""

__all__ = ["controls", "explorer", "marks", "openings", "registry", "svg"]
