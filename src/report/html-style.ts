/** Style of the page form, inline so that one file is all; colours are those of src/ui/styles/tokens.css (WCAG AA in both schemes). */
export const STYLE = `
:root{color-scheme:light dark;--ink:#16232b;--slate:#56656d;--paper:#fbf8f2;--card:#fff;--line:#ddd5c5;--edge:#8a8271;--teal:#0f6b6b;--on-teal:#fff;--teal-soft:#e2efed;--amber:#b7791f;--amber-ink:#855410;--coral:#b4432f;--clay:#c2632c;--clay-ink:#9a4a1a;--sage:#4b7f52;--sage-ink:#3c6b43;--sage-soft:#e7f0e6;--ground:#0f6b6b;--focus:#0b5cad;--type:Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,sans-serif}
@media (prefers-color-scheme:dark){:root{--ink:#ece7dc;--slate:#a9b6bc;--paper:#12191d;--card:#1b252b;--line:#33424a;--edge:#7f9098;--teal:#6cc5bf;--on-teal:#0c2222;--teal-soft:#173536;--amber:#e0aa4e;--amber-ink:#eabf74;--coral:#ef8d78;--clay:#e58f5a;--clay-ink:#f0a877;--sage:#86c08d;--sage-ink:#9dd0a3;--sage-soft:#1b3021;--ground:#17797a;--focus:#9ccbff}}
.band-A{--band:var(--sage);--band-ink:var(--sage-ink)}.band-B{--band:var(--teal);--band-ink:var(--teal)}.band-C{--band:var(--amber);--band-ink:var(--amber-ink)}.band-D{--band:var(--clay);--band-ink:var(--clay-ink)}.band-E{--band:var(--coral);--band-ink:var(--coral)}.band-none{--band:var(--slate);--band-ink:var(--slate)}
.critical{--wall:var(--coral);--wall-ink:var(--coral)}.serious{--wall:var(--clay);--wall-ink:var(--clay-ink)}.moderate{--wall:var(--amber);--wall-ink:var(--amber-ink)}.minor{--wall:var(--edge);--wall-ink:var(--slate)}
*{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);font:1rem/1.5 var(--type);-webkit-text-size-adjust:100%}
body{max-inline-size:72rem;margin-inline:auto;padding:clamp(1rem,4vw,3rem);overflow-wrap:anywhere}
a{color:var(--teal);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
h1{font-size:clamp(1.6rem,4.5vw,2.5rem);line-height:1.15;text-wrap:balance}
section>h2,section>h3{font-size:1.3rem;line-height:1.25;margin-block-end:.75rem}h3,h4{font-size:1.0625rem;line-height:1.35}.who h2{font-size:clamp(1.4rem,4vw,2rem);line-height:1.15}
ul{list-style:none;padding:0}.note,.domain,figcaption,footer{color:var(--slate);font-size:.9rem}
.who{display:flex;gap:1rem;align-items:center;margin-block-end:1.25rem}.who>div{min-inline-size:0}
.mark{flex:none;inline-size:clamp(44px,8vw,64px)}.mark-ground{fill:var(--ground)}.mark-ear,.mark-door{fill:none;stroke:#fbf8f2;stroke-width:9;stroke-linecap:round;stroke-linejoin:round}.mark-door{fill:#f2c46d;stroke:none}
.score,.sheet{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:clamp(1rem,3vw,1.5rem)}
.score{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:1rem 2rem;align-items:center;margin-block-end:2.25rem}
.gauge{display:block;inline-size:100%;max-inline-size:15rem;margin-inline:auto}.gauge path{fill:none;stroke-width:13}.gauge .track{stroke:var(--line)}.gauge .span{stroke:var(--band);opacity:.55}.gauge .notch{stroke:var(--card)}.gauge .point{fill:var(--band-ink);stroke:var(--card);stroke-width:3}.gauge text{fill:var(--ink);font-weight:700;font-size:30px;text-anchor:middle}.gauge .bounds{fill:var(--slate);font-weight:400;font-size:11px}
[dir=rtl] .gauge{transform:scaleX(-1)}[dir=rtl] .gauge text{transform:scaleX(-1);transform-origin:60px 0}
.verdict{display:flex;gap:.75rem;align-items:center;font-size:1.5rem;line-height:1.2;font-weight:700}.verdict small{display:block;font-size:.9rem;font-weight:400;color:var(--slate)}
.badge{flex:none;inline-size:62px}.badge-door{fill:var(--card);stroke:var(--band);stroke-width:4}.badge-wave{fill:none;stroke:var(--band);stroke-width:3.5;stroke-linecap:round}.badge-bar{stroke:var(--band);stroke-width:6;stroke-linecap:round}.badge-letter{font-weight:700;font-size:24px;fill:var(--band-ink)}.band-none .badge-door{stroke-dasharray:4 4}
[dir=rtl] .badge{transform:scaleX(-1)}[dir=rtl] .badge-letter{transform:scaleX(-1);transform-origin:21px 0}
.score p+p{margin-block-start:.5rem}.bar{display:block;inline-size:100%;block-size:8px;margin-block:.4rem}.bar rect{fill:var(--line)}.bar .done{fill:var(--slate)}.bar .span{fill:var(--band,var(--teal));opacity:.45}.bar .point{fill:var(--band-ink,var(--teal))}[dir=rtl] .bar{transform:scaleX(-1)}
.columns{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2.25rem 2rem;align-items:start}.columns>.wide{grid-column:1/-1}
.list{display:grid;gap:.75rem}.ways{grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem}
.way a.take,.way .take{display:block;min-block-size:44px;padding:.5rem .9rem;border-radius:10px;border:1.5px solid var(--teal);text-decoration:none;font-weight:600;white-space:pre-line}.way .take small{display:block;font-weight:400}.reach a.take{background:var(--teal);color:var(--on-teal)}a.take:hover{text-decoration:underline}.way div.take{border-color:var(--line);background:var(--card)}
.way p{margin-block-start:.25rem}.way .note,.credit .note{margin-block-start:.25rem}
.wall{background:var(--card);border:1px solid var(--line);border-inline-start:5px solid var(--wall);border-radius:12px;padding:.9rem 1rem}.severity{color:var(--wall-ink);font-size:.85rem;font-weight:600}
.walls{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1rem;align-items:start}
blockquote{border-inline-start:3px solid var(--line);padding-inline-start:.75rem;font-style:italic;margin-block:.6rem .2rem}blockquote:lang(ar){font-style:normal}
summary{cursor:pointer;min-block-size:28px;padding-block:.35rem;color:var(--teal)}details>*+*{margin-block-start:.5rem}.norms li+li{margin-block-start:.5rem}.norms{font-size:.925rem}
.credit{background:var(--sage-soft);border-radius:12px;padding:.75rem 1rem}
.stale{opacity:.85}.stale b{display:block;color:var(--amber-ink);font-weight:400}
table{inline-size:100%;table-layout:fixed;border-collapse:collapse;font-size:.925rem}th,td{text-align:start;vertical-align:top;padding:.45rem .5rem .45rem 0;border-block-start:1px solid var(--line)}[dir=rtl] td,[dir=rtl] th{padding:.45rem 0 .45rem .5rem}td.number{white-space:nowrap;font-variant-numeric:tabular-nums}thead th:nth-child(1){inline-size:36%}thead th:nth-child(2){inline-size:16%}thead th:nth-child(3){inline-size:11%}thead th{border:0;color:var(--slate);font-weight:400;font-size:.85rem}
.pass{color:var(--sage-ink)}.partial{color:var(--amber-ink)}.fail{color:var(--coral)}.notObserved,.notApplicable{color:var(--slate)}
.category+.category{margin-block-start:1.5rem}.category :is(h3,h4){display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
.plain li{padding-block:.4rem;border-block-start:1px solid var(--line)}.plain li:first-child{border:0}
.index a{display:flex;gap:.75rem;align-items:center;padding:.5rem;min-block-size:44px;border-block-start:1px solid var(--line)}.index .badge{inline-size:44px}.index{margin-block:1.5rem 3rem}
.company+.company{border-block-start:2px solid var(--line);padding-block-start:2.5rem;margin-block-start:3rem}
footer{margin-block-start:2.5rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}
@media (max-width:44rem){.columns{grid-template-columns:minmax(0,1fr)}.score{grid-template-columns:minmax(0,1fr)}td,th{display:block;border:0;padding:0!important}thead{display:none}tr{display:block;border-block-start:1px solid var(--line);padding-block:.5rem}}
@media (forced-colors:active){.gauge path,.badge path{forced-color-adjust:none;stroke:CanvasText}.gauge .track{stroke:GrayText}.gauge .notch{stroke:Canvas}.gauge text,.badge-letter{fill:CanvasText}.badge-door,.gauge path{fill:none}.gauge .point,.bar .point,.bar .done{fill:CanvasText}.bar rect{fill:GrayText}}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--card:#fff;--slate:#444}body{max-inline-size:none;padding:0}.wall,.score,.credit,.way,tr{break-inside:avoid}h2,h3{break-after:avoid}.reach a.take{background:none;color:#000}details::details-content{content-visibility:visible;block-size:auto}a{color:inherit}}
`.trim();
