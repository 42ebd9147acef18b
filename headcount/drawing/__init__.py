"""Pictures drawn by ourselves: marks on panels with scales, written as SVG."""

__all__ = ["hundred", "labels", "layout", "marks", "roles", "scales", "stacks", "svg"]
