import { createFileRoute, redirect } from '@tanstack/react-router';

/** Where mails lead: they know an item's id and not its kind. */
export const Route = createFileRoute('/_signed-in/items/$id')({
  loader: async ({ context, params }) => {
    const { itemKindQuery } = await import('../../../features/items/items.api');
    const { kind, id } = await context.queries.ensureQueryData(itemKindQuery(params.id));
    throw redirect({ to: `/${kind}/${id}` as string, replace: true });
  },
});
