"""The explorers: one module a widget, none of which knows another."""

__all__ = ["audit_card", "controls", "explorer", "registry"]
