import { senderColumns, senderRows, type SenderAnswer, type SenderColumn, type SenderRow } from '../../report/sender-rows.ts';
import { StateSign } from '../parts/state-sign.tsx';
import { Literal, Said, Speaking } from '../parts/said.tsx';
import { words } from '../parts/words.ts';
import type { Sender } from './heard-files.ts';

/** Who takes answers, who lets go, worst first; each opens with its evidence. */
export function Senders({ senders, onOpen }: { senders: readonly Sender[]; onOpen: (sender: Sender) => void }) {
  const rows = senderRows(senders.map(({ card }) => card));
  const [first] = rows;
  const columns = senderColumns(rows);
  if (first === undefined) return null;
  const open = ({ card }: SenderRow) => { const sender = senders.find(one => one.card === card); if (sender) onOpen(sender); };
  return (
    <Speaking card={first.card}>
      <section class="senders" aria-labelledby="senders-title">
        <h2 id="senders-title">{words('senders')}</h2>
        <dl class="note">{columns.map(({ id, title }) => <div key={id}><dt>{words(`senders_${id}`)}:</dt> <dd><Said text={title} /></dd></div>)}</dl>
        <table aria-labelledby="senders-title">
          <thead><tr><th scope="col">{words('sendersWho')}</th>{columns.map(({ id }) => <th key={id} scope="col">{words(`senders_${id}`)}</th>)}<th scope="col" class="number">{words('sendersScore')}</th></tr></thead>
          <tbody>{rows.map(row => <Row key={row.card.company.domain} row={row} columns={columns} onOpen={() => open(row)} />)}</tbody>
        </table>
      </section>
    </Speaking>
  );
}

function Row({ row: { card, answers }, columns, onOpen }: { row: SenderRow; columns: readonly SenderColumn[]; onOpen: () => void }) {
  const { company: { name, domain }, band, scoreText } = card;
  const [score = '', ...bounds] = scoreText.split(' ');
  return (
    <tr class={`band-${band ?? 'none'}`}>
      <th scope="row">
        <button type="button" class="sender-open" title={words('fileRead')} onClick={onOpen}>
          <span class="company-name"><Literal text={name} /></span>
          {name === domain ? null : <span class="note"><span class="unseen">, </span><Literal text={domain} /></span>}
        </button>
      </th>
      {columns.map(({ id }) => <td key={id}><Answer answer={answers.find(one => one.id === id)} /></td>)}
      <td class="number"><strong>{score}</strong>{bounds.length === 0 ? null : <span class="note"><bdi dir="ltr">{bounds.join(' ')}</bdi></span>}</td>
    </tr>
  );
}

function Answer({ answer }: { answer: SenderAnswer | undefined }) {
  const line = answer?.line ?? null;
  if (line === null) return <span class="note">{words('sendersUnheard')}</span>;
  return <span class={`answer state-${line.state}`}><StateSign state={line.state} /><Said class="state" text={line.stateText} /></span>;
}
