"""The rules of the evening: from a meeting, a command and the time to changes or a refusal. Pure.

Each command has one rule, in the file of its subject.
"""

from bijeenkomst.domain.rules import additions as additions
from bijeenkomst.domain.rules import callers as callers
from bijeenkomst.domain.rules import evening as evening
from bijeenkomst.domain.rules import group_work as group_work
from bijeenkomst.domain.rules import handing_over as handing_over
from bijeenkomst.domain.rules import letting_go as letting_go
from bijeenkomst.domain.rules import paper as paper
from bijeenkomst.domain.rules import photos as photos
from bijeenkomst.domain.rules import pictures as pictures
from bijeenkomst.domain.rules import piles as piles
from bijeenkomst.domain.rules import planning as planning
from bijeenkomst.domain.rules import recognition as recognition
from bijeenkomst.domain.rules import regrouping as regrouping
from bijeenkomst.domain.rules import signing_up as signing_up
from bijeenkomst.domain.rules import signposts as signposts
from bijeenkomst.domain.rules import stage as stage
from bijeenkomst.domain.rules import stories as stories
from bijeenkomst.domain.rules import texts as texts
from bijeenkomst.domain.rules import themes as themes
from bijeenkomst.domain.rules.deciding import decide as decide
