"""The teacher's record: model, rules, storage and imports. Knows no Qt and no reportlab."""

__version__ = "0.1.0"
