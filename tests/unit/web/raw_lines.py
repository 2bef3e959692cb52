"""A bare connection to the phone server, byte by byte."""

import contextlib
import socket

from bijeenkomst.web.phone_server import PhoneServer

HERE = "127.0.0.1"


def a_line(served: PhoneServer) -> socket.socket:
    return socket.create_connection((HERE, served.port), timeout=20)


def answers(line: socket.socket) -> bytes:
    """All that is answered until the server hangs up."""
    parts = []
    with contextlib.suppress(ConnectionResetError):
        while part := line.recv(65536):
            parts.append(part)
    return b"".join(parts)


def code_of(served: PhoneServer) -> str:
    return str(served.meeting().in_order[0].code)  # type: ignore[attr-defined]
