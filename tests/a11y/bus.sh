#!/bin/sh
# bus.sh COMMAND...: runs it on a screen, a session bus and an accessibility bus of its own.
set -u
room=$(mktemp -d)
chmod 700 "$room"
mkfifo "$room/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$room/display" >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null; wait $screen 2>/dev/null; rm -rf "$room"' EXIT
read -r number <"$room/display"
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS WAYLAND_DISPLAY
export DISPLAY=":$number" XDG_RUNTIME_DIR="$room" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 \
    QT_QPA_PLATFORM=xcb GIO_USE_VFS=local GSETTINGS_BACKEND=memory
dbus-run-session -- sh -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    launcher=$!
    tries=0
    until gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.a11y.Bus.GetAddress \
        >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || exit 3
        sleep 0.1
    done
    openbox >/dev/null 2>&1 &
    manager=$!
    "$@"
    result=$?
    kill $manager $launcher 2>/dev/null
    exit $result' bus "$@"
