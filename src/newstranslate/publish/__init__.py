"""`publish`: approved units become files that a site can print.

Every step is made before anything is written: refuse what is not fit, set each target's
typography, put them into the article, verify that blocks, links and images are those of the
source, set the front matter. A file that a person changed since is not overwritten.
"""

from __future__ import annotations

from newstranslate.publish.options import PublishOptions as PublishOptions
from newstranslate.publish.publisher import Publisher as Publisher
from newstranslate.publish.refusal import CatalogueMissing as CatalogueMissing
from newstranslate.publish.refusal import PublishRefused as PublishRefused
