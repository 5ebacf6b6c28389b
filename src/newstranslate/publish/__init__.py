"""`publish`: writes approved units as files for a site.

All steps precede the writing: refuse unfit units, set the typography of targets, insert them into
the article, verify blocks, links and images against the source, set the front matter. A file that
a person has changed is not overwritten.
"""

from __future__ import annotations

from newstranslate.publish.options import PublishOptions as PublishOptions
from newstranslate.publish.publisher import Publisher as Publisher
from newstranslate.publish.refusal import CatalogueMissing as CatalogueMissing
from newstranslate.publish.refusal import PublishRefused as PublishRefused
