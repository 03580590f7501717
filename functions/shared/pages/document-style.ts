import { markup } from './markup.ts';

/** How a document looks: on a screen, on a phone, on paper, and in the dark. */
export const documentStyle = markup`
:root { color-scheme: light dark; --ink: #16202c; --soft: #4b5866; --line: #b8c2cc; --paper: #fff; --panel: #f4f6f8; --bar: #0b4f8a; --bar2: #8a5a00; --bar3: #5b3a8c; --bar4: #1f7a78; --good: #1b6b3a; --warn: #7a4a00; --bad: #a3001b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a9b5c1; --line: #4a5663; --paper: #12181f; --panel: #1c242d; --bar: #6fb2ee; --bar2: #e0ad4f; --bar3: #b79be6; --bar4: #63c7c4; --good: #7bd8a0; --warn: #f0bf6a; --bad: #ff8a9b; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; }
h1 { font-size: 1.75rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--line); }
.meta { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 1rem 0; padding: 1rem; background: var(--panel); border-radius: 6px; }
.meta dt { font-weight: 600; }
.meta dd { margin: 0; }
.warning { border: 3px solid var(--bad); border-radius: 6px; padding: 0.5rem 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.8rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures li { padding: 0.8rem 1rem; background: var(--panel); border-radius: 6px; border-left: 6px solid var(--line); }
.figures .value { display: block; font-size: 1.35rem; font-weight: 700; }
.figures .words { font-size: 1.05rem; }
.figures .label { display: block; color: var(--soft); }
.green { border-left-color: var(--good) !important; }
.amber { border-left-color: var(--warn) !important; }
.red { border-left-color: var(--bad) !important; }
.standing { font-weight: 700; }
.standing.green { color: var(--good); } .standing.amber { color: var(--warn); } .standing.red { color: var(--bad); }
a { color: var(--bar); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid #c75300; outline-offset: 2px; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: 0.3rem 0; }
th, td { text-align: left; overflow-wrap: break-word; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); }
td { white-space: pre-wrap; }
th[scope=col] { border-bottom: 2px solid var(--soft); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
.note, .soft { color: var(--soft); }
figure { margin: 1.5rem 0 0; }
figure svg { display: block; width: 100%; min-width: 30rem; max-width: 44rem; height: auto; }
svg text { fill: var(--ink); } svg .axis { stroke: var(--soft); } svg .grid { stroke: var(--line); }
svg .s0 { fill: var(--bar); } svg .s1 { fill: var(--bar2); } svg .s2 { fill: var(--bar3); } svg .s3 { fill: var(--bar4); } svg .gap { fill: var(--soft); }
@media (max-width: 30rem) { main { padding: 1rem; } caption { max-width: calc(100vw - 2rem); } .meta { grid-template-columns: 1fr; } .meta dd { margin-bottom: 0.5rem; } }
@media print { :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --panel: #fff; --bar: #333; --bar2: #777; --bar3: #bbb; --bar4: #ddd; --good: #000; --warn: #000; --bad: #000; } main { max-width: none; padding: 0; } body { font-size: 10pt; } .figures li, .meta { border: 1px solid #999; } figure svg { min-width: 0; } figure, tr, .figures li { break-inside: avoid; } h2, caption { break-after: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; } a { color: #000; } .screen { display: none; } }
`;
