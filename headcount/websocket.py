"""The way from kernel to page, without waiting: a setting of the JupyterLab of start.py.

JupyterLab's server leaves Nagle's algorithm on (RFC 896). With the page's delayed acknowledgements
it holds small messages back for some 30 ms, so a slider's picture comes twice as late as it could.
"""

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class PromptConnection(ZMQChannelsWebsocketConnection):
    """The server's own connection, over a socket that sends at once."""

    def connect(self):
        self.websocket_handler.set_nodelay(True)
        return super().connect()
