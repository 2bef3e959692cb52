"""Taking a port of this laptop to listen on, or saying why none could be taken (N4)."""

import errno
import socket
import sys
from collections.abc import Sequence

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import Sentence
from bijeenkomst.i18n import later as N_

BACKLOG = 2048  # connections that the system keeps waiting for us
IN_USE = (errno.EADDRINUSE, 10048)  # the second of each is Winsock's
NOT_ALLOWED = (errno.EACCES, 10013)


class PortTaken(WorldError):
    """The phones cannot be served: the port is in use, or the system forbids it."""


def listen_on(host: str, ports: Sequence[int]) -> socket.socket:
    """A socket that listens on the first of these ports that is free and allowed.

    Raises:
        PortTaken: none of them is; the sentence says what to do.
    """
    error_number = 0
    for port in ports:
        listening = _new_socket()
        try:
            listening.bind((host, port))
            listening.listen(BACKLOG)
        except OSError as error:
            listening.close()
            error_number = error.errno or 0
        except OverflowError:  # no such port
            listening.close()
        else:
            return listening
    raise PortTaken(_why(error_number, host, ports))


def _new_socket() -> socket.socket:
    # named TCP, or asyncio leaves Nagle's algorithm on: each second answer on a line then took 40 ms more
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:  # so that the port can be had again right after a restart
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return made


def _why(error_number: int, host: str, ports: Sequence[int]) -> Sentence:
    listed = ", ".join(map(str, ports))
    if error_number in IN_USE:
        return N_(
            "Poort %(ports)s is al in gebruik op deze laptop, misschien door een tweede venster van dit programma. "
            "Sluit dat. Alles behalve de telefoons werkt gewoon.",
            ports=listed,
        )
    if error_number in NOT_ALLOWED:
        return N_(
            "Het systeem staat poort %(ports)s niet toe. Vraag wie deze laptop beheert. "
            "Alles behalve de telefoons werkt gewoon.",
            ports=listed,
        )
    return N_(
        "Op adres %(host)s kan deze laptop niet luisteren. Is het netwerk veranderd? "
        "Alles behalve de telefoons werkt gewoon.",
        host=host,
    )
