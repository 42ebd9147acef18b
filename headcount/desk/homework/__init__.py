"""Homework: chosen, drawn in forms, written as notebooks, a worksheet, a key and set.json."""
