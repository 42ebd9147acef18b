"""Without a network. The notebooks themselves run so in three places: lessons and solutions where
nbval runs them (nbval_build.py), exercises in
test_notebooks.test_an_exercise_runs_to_the_end_unanswered, all of them in test_colab. This file
shows that the cut is real."""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient

LOOPBACK = """
import socket
with socket.create_server(("127.0.0.1", 0)) as server:
    socket.create_connection(server.getsockname(), timeout=5).close()
"""
OUTSIDE = {
    "a name": 'import urllib.request; urllib.request.urlopen("http://example.org", timeout=5)',
    "an address": 'import socket; socket.create_connection(("192.0.2.1", 80), timeout=5)',
    "a datagram": "import socket; socket.socket(type=socket.SOCK_DGRAM)"
    '.sendto(b"x", ("192.0.2.1", 9))',
    "a child": "import subprocess, sys\n"
    "code = \"import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)\"\n"
    "subprocess.run([sys.executable, '-c', code], check=True, capture_output=True)",
}


def run(code: str):
    cell = nbformat.v4.new_code_cell(code)
    NotebookClient(nbformat.v4.new_notebook(cells=[cell]), timeout=60, allow_errors=True).execute()
    return [output for output in cell.outputs if output.output_type == "error"]


@pytest.mark.parametrize("code", OUTSIDE.values(), ids=OUTSIDE)
def test_a_kernel_that_reaches_out_is_stopped_and_noted(cut_network, code):
    assert run(code)
    assert "example.org" in cut_network.read_text() or "192.0.2.1" in cut_network.read_text()


def test_a_kernel_may_talk_to_its_own_machine(no_network):
    assert run(LOOPBACK) == []
