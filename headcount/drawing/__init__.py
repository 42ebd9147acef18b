"""Pictures drawn by ourselves: marks on panels with scales, written as SVG."""

__all__ = ["hundred", "labels", "marks", "roles", "scales", "stacks", "svg"]
