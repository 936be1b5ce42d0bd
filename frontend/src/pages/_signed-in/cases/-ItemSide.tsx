import type { Item } from '../../../api/types';
import { Attachments } from '../../../features/documents/Attachments';
import { ItemAudience } from '../../../features/items/page/ItemAudience';
import classes from './-ItemSide.module.css';

/** Beside what was submitted: who can see it, and the files that came with it. */
export function ItemSide({ item }: { item: Item }) {
  return (
    <div className={classes.side}>
      <ItemAudience item={item} />
      <Attachments itemId={item.id} />
    </div>
  );
}
