#!/bin/sh
# Installs what Qt needs on Linux by apt when it is missing: `gui` for a window, `test` for tests.
# Not root: asks sudo at a terminal, else prints the one line to run and stops.
[ "$(uname -s)" = Linux ] || exit 0
PATH="$PATH:/sbin:/usr/sbin"
libraries="libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon.so.0:libxkbcommon0
    libfontconfig.so.1:libfontconfig1 libfreetype.so.6:libfreetype6
    libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3 libX11.so.6:libx11-6
    libgssapi_krb5.so.2:libgssapi-krb5-2 libxcb-cursor.so.0:libxcb-cursor0
    libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0
    libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0
    libxcb-randr.so.0:libxcb-randr0 libxcb-shape.so.0:libxcb-shape0
    libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
    libX11-xcb.so.1:libx11-xcb1"
programs=""
[ "$1" = test ] && programs="Xvfb:xvfb pdftotext:poppler-utils dbus-run-session:dbus
    gnome-keyring-daemon:gnome-keyring strace:strace mutool:mupdf-tools gs:ghostscript
    openbox:openbox gdbus:libglib2.0-bin"
have=$(ldconfig -p)
missing=""
for one in $libraries; do
    case "$have" in *"${one%%:*}"*) ;; *) missing="$missing ${one##*:}" ;; esac
done
for one in $programs; do
    command -v "${one%%:*}" >/dev/null || missing="$missing ${one##*:}"
done
# A test fills a form by poppler's bindings, one walks the window as a screen reader does; both
# are skipped elsewhere.
bindings="/usr/lib/*/girepository-1.0/Atspi-2.0.typelib:gir1.2-atspi-2.0
    /usr/libexec/at-spi-bus-launcher:at-spi2-core
    /usr/lib/*/girepository-1.0/Poppler-0.18.typelib:gir1.2-poppler-0.18
    /usr/lib/python3/dist-packages/gi/__init__.py:python3-gi"
if [ "$1" = test ] && command -v apt-get >/dev/null; then
    for one in $bindings; do
        # shellcheck disable=SC2086  the pattern is meant to be expanded
        ls ${one%%:*} >/dev/null 2>&1 || missing="$missing ${one##*:}"
    done
fi
[ -z "$missing" ] && exit 0

sudo=""
if ! command -v apt-get >/dev/null; then
    echo "Please install with your package manager:$missing"
    exit 1
elif [ "$(id -u)" != 0 ]; then
    sudo="sudo"
    if ! [ -t 0 ]; then
        echo "Please run: sudo apt-get install --no-install-recommends$missing"
        exit 1
    fi
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  the lists are meant to be split
$sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
