import { describe, expect, it } from 'vitest';
import { opened, ownWords, pageOf, problemOf } from '../opened.ts';

const ARCHIVE = `From: <Saved by Blink>
Snapshot-Content-Location: https://shop.example/help
Subject: Help
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x.y+z----"

------MultipartBoundary--x.y+z----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://shop.example/help

<html><head><link rel=3D"stylesheet" href=3D"cid:css-1@mhtml.blink"><link rel=3D"stylesheet" href=3D"/site.css"></head>
<body><p class=3D"fine">Gr=C3=BC=C3=9Fe</p><a href=3D"/contact" class=3D"out">Contact</a></body></html>
------MultipartBoundary--x.y+z----
Content-Type: text/css
Content-ID: <css-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable

.fine { font-size: 9px; }
------MultipartBoundary--x.y+z----
Content-Type: text/css
Content-Location: https://shop.example/site.css

.out { display: none }
------MultipartBoundary--x.y+z----
Content-Type: text/html
Content-Location: https://ads.example/frame

<p>An advertisement</p>
------MultipartBoundary--x.y+z------
`;

describe('a page saved as a single file', () => {
  it.each([['\n'], ['\r\n']])('is read with its address, without what was in its frames (%j)', async end => {
    const page = await pageOf(ARCHIVE.replaceAll('\n', end), 'help.mhtml');
    expect(page.url).toBe('https://shop.example/help');
    expect(ownWords(page)).toBe('Grüße\nContact');
    expect(page.controls[0]?.href).toBe('https://shop.example/contact');
  });

  it('shows its looks by the style sheets that lie beside it', async () => {
    const result = await opened('help.mht', ARCHIVE);
    if (!result.ok) throw new Error(result.problem);
    const { blocks, controls } = result.captured.snapshot;
    expect(result.measure([blocks[0]?.ref ?? -1, controls[0]?.ref ?? -1])).toMatchObject([{ fontSize: 9, visible: true }, { visible: false, hiddenBecause: 'display: none' }]);
  });

  it('begins where its header says', async () => {
    const archive = 'MIME-Version: 1.0\nContent-Location: https://shop.example/a\nContent-Type: multipart/related; boundary=b; start="<two>"\n\n--b\nContent-Type: text/html\nContent-ID: <one>\n\n<p>One</p>\n--b\nContent-Type: text/html\nContent-ID: <two>\n\n<p>Two</p>\n--b--';
    expect(ownWords(await pageOf(archive))).toBe('Two');
  });

  it('without a page in it gets one sentence', async () => {
    const archive = 'Content-Location: https://shop.example/a\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--';
    expect(await problemOf('a.mhtml', archive)).toMatch(/^a\.mhtml: the archive holds no page; .+\.$/);
  });
});
