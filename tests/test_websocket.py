"""The JupyterLab of start.py sends what a kernel says at once."""

from __future__ import annotations

import json
import os
import urllib.request

from jupyter_client.session import Session
from lab import lab_server
from websocket import create_connection

# In the server's own process: the socket's option, each time the page says something.
WATCH = """
import socket
from pathlib import Path
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler as Handler

def _load_jupyter_server_extension(app):
    heard = Handler.on_message
    def on_message(self, message):
        sockets = self.ws_connection.stream.socket
        is_on = sockets.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        Path(__file__).with_name("seen").write_text(str(int(bool(is_on))))
        return heard(self, message)
    Handler.on_message = on_message
"""


def test_the_server_does_not_wait_for_more_to_send(tmp_path, monkeypatch):
    (tmp_path / "watch.py").write_text(WATCH)
    settings = tmp_path / ".jupyter-config"
    settings.mkdir()
    more = {"jpserver_extensions": {"watch": True}, "disable_check_xsrf": True}
    (settings / "jupyter_server_config.json").write_text(json.dumps({"ServerApp": more}))
    ways = [str(tmp_path), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, ways)))
    with lab_server(tmp_path) as address:
        asked = urllib.request.Request(f"{address}/api/kernels", data=b"{}", method="POST")
        kernel = json.load(urllib.request.urlopen(asked))["id"]
        page = create_connection(
            f"{address}/api/kernels/{kernel}/channels".replace("http", "ws"), timeout=60
        )
        message = {**Session().msg("kernel_info_request"), "channel": "shell", "buffers": []}
        page.send(json.dumps(message, default=str))
        while json.loads(page.recv())["header"]["msg_type"] != "kernel_info_reply":
            pass
        page.close()
    assert (tmp_path / "seen").read_text() == "1"
