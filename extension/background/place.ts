// Where the overlay stands in the window: the rules of its host, a closed shadow root in the page. In this order nothing of
// the page's reaches it.

import type { Here } from '../messages.ts';

/** `small`: only a handle shows. */
export function rules({ side, width }: Here['overlay'], small: boolean): string {
  const inset = side === 'left' ? '12px auto auto 12px' : '12px 12px auto auto';
  const size = small
    ? 'width:44px!important;height:44px!important'
    : `width:min(${width}px,calc(100vw - 24px))!important;height:min(680px,calc(100vh - 24px))!important`;
  return `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important;inset:${inset}!important;${size};margin:0!important;padding:0!important;border:0!important;background:transparent!important;overflow:hidden!important;border-radius:10px!important;box-shadow:0 4px 24px rgb(0 0 0/.35)!important;opacity:1!important;visibility:visible!important;transform:none!important;clip-path:none!important;filter:none!important;pointer-events:auto!important}
@media print{:host{display:none!important}}
iframe{display:block;width:100%;height:100%;border:0}`;
}
