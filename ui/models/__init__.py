"""What views show: Qt models over values; no widget, no colour."""
