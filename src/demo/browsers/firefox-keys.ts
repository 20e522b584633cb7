// https://www.w3.org/TR/webdriver2/#keyboard-actions
const NAMED: Readonly<Record<string, string>> = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016', Delete: '\uE017', Meta: '\uE03D',
  F1: '\uE031', F2: '\uE032', F3: '\uE033', F4: '\uE034', F5: '\uE035', F6: '\uE036', F7: '\uE037', F8: '\uE038',
  F9: '\uE039', F10: '\uE03A', F11: '\uE03B', F12: '\uE03C',
};

/** Key actions for a chord like `Shift+Tab`: down in order, up in reverse. Throws on a name nobody knows. */
export function keyActions(chord: string): readonly { readonly type: 'keyDown' | 'keyUp'; readonly value: string }[] {
  const names = chord === '+' ? ['+'] : chord.split('+');
  const values = names.map(name => NAMED[name] ?? (Array.from(name).length === 1 ? name : unknown(name)));
  return [...values.map(value => ({ type: 'keyDown' as const, value })), ...values.toReversed().map(value => ({ type: 'keyUp' as const, value }))];
}

function unknown(name: string): never {
  throw new Error(`There is no key "${name}"; use a single character or one of ${Object.keys(NAMED).join(', ')}.`);
}
