// Says why no overlay can stand in this tab: the reason is in the address, and only known ones are shown.

import { speak } from '../language.ts';
import type { Reason } from '../messages.ts';

const REASONS: Reason[] = ['page', 'file', 'refused', 'document', 'frame', 'failed'];

const reason = REASONS.find((known) => known === location.hash.slice(1)) ?? 'refused';
const line = document.getElementById('reason');
if (line) line.textContent = chrome.i18n.getMessage(`popup_${reason}`);
speak();
