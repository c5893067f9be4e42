"""The teacher's record: model, rules, storage and imports. Knows no Qt and no reportlab."""
