"""The second reader: a language model that reads translated units and proposes errors.

The method follows GEMBA-MQM v2 (several passes; errors on which they agree are kept) and MQM-APE
(an error counts only if correcting it improves the translation). It never changes a catalogue.
"""
