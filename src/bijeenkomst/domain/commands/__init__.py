"""All commands under one name. Each is in the file of its subject, which has the same name as that of its rule."""

# ruff: noqa: F403 (these files hold commands and nothing else)

from bijeenkomst.domain.commands.additions import *
from bijeenkomst.domain.commands.callers import *
from bijeenkomst.domain.commands.command import Command as Command
from bijeenkomst.domain.commands.evening import *
from bijeenkomst.domain.commands.group_work import *
from bijeenkomst.domain.commands.handing_over import *
from bijeenkomst.domain.commands.letting_go import *
from bijeenkomst.domain.commands.paper import *
from bijeenkomst.domain.commands.photos import *
from bijeenkomst.domain.commands.pictures import *
from bijeenkomst.domain.commands.piles import *
from bijeenkomst.domain.commands.planning import *
from bijeenkomst.domain.commands.recognition import *
from bijeenkomst.domain.commands.regrouping import *
from bijeenkomst.domain.commands.signing_up import *
from bijeenkomst.domain.commands.signposts import *
from bijeenkomst.domain.commands.stage import *
from bijeenkomst.domain.commands.stories import *
from bijeenkomst.domain.commands.texts import *
from bijeenkomst.domain.commands.themes import *
