// What a browser tells a screen reader, in the same words for both: { role, name, pressed, expanded, checked, level }. The
// browsers have names of their own for roles; what is only structure to them is 'group'.

const ROLES = {
  pushbutton: 'button', 'toggle button': 'button', ToggleButton: 'button', DisclosureTriangle: 'summary', DisclosureTriangleGrouped: 'summary', summary: 'summary',
  checkbutton: 'checkbox', 'check button': 'checkbox', radiobutton: 'radio', 'radio button': 'radio',
  StaticText: 'text', statictext: 'text', 'text leaf': 'text', 'text container': 'group', text: 'text', InlineTextBox: 'group', 'list item marker': 'group', ListMarker: 'group',
  listitem: 'item', 'list item': 'item', heading: 'heading', link: 'link', list: 'list', RootWebArea: 'document', document: 'document',
  separator: 'separator', splitter: 'separator', statusbar: 'status', status: 'status', entry: 'textbox', textbox: 'textbox', searchbox: 'textbox', combobox: 'combobox', ComboBoxSelect: 'combobox',
};
/** What a reader can do something with. */
export const CONTROLS = ['button', 'summary', 'checkbox', 'radio', 'link', 'textbox', 'combobox'];

export function said(role, name, { pressed, expanded, checked, level } = {}) {
  const isTrue = (value) => value === true || value === 'true';
  const states = { pressed: isTrue(pressed), checked: isTrue(checked), level: Number(level) || undefined };
  return { role: ROLES[role] ?? role, name: name.replace(/\s+/g, ' ').trim(), ...states, expanded: expanded === undefined ? undefined : isTrue(expanded) };
}

/** All that is read, one after the other. */
export const text = (heard) => heard.filter(({ role }) => role === 'text').map(({ name }) => name).join(' ');
