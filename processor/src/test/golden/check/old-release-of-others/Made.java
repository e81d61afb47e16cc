package bank;

import javax.annotation.processing.Generated;

/** By someone else: whoever asks for nothing may compile for any release. */
@Generated("by another processor")
class Made {}
