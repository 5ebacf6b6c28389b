"""The second reader: a language model that reads translated units and proposes errors.

The way of GEMBA-MQM v2 (several passes, kept where they agree) and MQM-APE (an error counts where
correcting it makes the translation better). Nothing here changes a catalogue.
"""
