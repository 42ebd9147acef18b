"""On PYTHONPATH, this cuts a Python and its children off from every machine but this one.

Each try is also noted in the file that HEADCOUNT_NETWORK_LOG names: code that expects to be
offline may go on without a word.
"""

import os
import sys

HERE = ("", "localhost", "127.0.0.1", "::1", "0.0.0.0", "None")


def _guard(event, args):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        if not isinstance(args[1], tuple):  # a socket of this machine, or a connected one
            return
        host = args[1][0]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else str(host)
    if host not in HERE:
        with open(os.environ["HEADCOUNT_NETWORK_LOG"], "a") as log:
            print(event, host, file=log)
        raise OSError(f"The test has cut the network: no way to {host}.")


sys.addaudithook(_guard)
