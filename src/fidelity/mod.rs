//! A copy's quotations against the original's text.
