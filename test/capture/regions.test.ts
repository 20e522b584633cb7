import { describe, expect, it } from 'vitest';
import { snapshotOf } from './documents.ts';

function regionsOf(html: string): readonly string[] {
  return snapshotOf(html).blocks.map(({ region, text }) => `${region}: ${text}`);
}

describe('a region', () => {
  it('is the innermost setting by tag or role', () => {
    expect(regionsOf('<header>A</header><div role="navigation">B</div><main><p>C</p><form>D</form></main><footer><p>E</p></footer>'))
      .toEqual(['header: A', 'nav: B', 'main: C', 'form: D', 'footer: E']);
  });

  it('of quote, code or comment wins over what is inside', () => {
    expect(regionsOf('<blockquote><article>A</article></blockquote><div class="big comment-body"><form>B</form></div><pre>C</pre><p>D</p>'))
      .toEqual(['quote: A', 'comment: B', 'code: C', 'body: D']);
  });

  it('is not taken from marks on the whole page', () => {
    expect(regionsOf('<body class="comments"><p>A</p></body>')).toEqual(['body: A']);
  });

  it('is quote for lines that begin with a greater-than sign, with spans kept literal', () => {
    const { blocks, controls } = snapshotOf('<div>I wrote:<br>&gt; do not <a href="/r">reply</a><br>&gt; please<br>Why <a href="/w">not</a>?</div>');
    expect(blocks.map(({ region, text }) => [region, text])).toEqual([['body', 'I wrote:'], ['quote', '> do not reply\n> please'], ['body', 'Why not?']]);
    expect(controls.map(({ block, start, end }) => blocks[block]?.text.slice(start, end))).toEqual(['reply', 'not']);
  });

  it('of a sentence is not changed by a code word in it', () => {
    expect(regionsOf('<p>Type <code>STOP</code> to leave.</p><p><code>only code</code></p>')).toEqual(['body: Type STOP to leave.', 'code: only code']);
  });

  it('keeps short quotations in quotation marks', () => {
    expect(regionsOf('<p>They say <q>do not reply</q>.</p>')).toEqual(['body: They say “do not reply”.']);
  });
});
