/** The name of an organisation, country, chip or cluster as a link to its page. */
import { countryCode } from '../../src/catalog/country-code.js';
import type { EntityKind } from '../../src/catalog/entities/entity.js';
import { slug } from '../../src/catalog/name.js';
import { label } from '../../src/report/label.js';
import { visibleText } from '../../src/report/visible-text.js';
import { link, type View } from '../view.js';

const FOLDERS: Readonly<Record<EntityKind, string>> = {
  organization: '/organizations',
  country: '/countries',
  chip: '/chips',
  cluster: '/clusters',
};

export function entityIndex(kind: EntityKind): string {
  return FOLDERS[kind];
}

export function entityPath(kind: EntityKind, id: string): string {
  return `${FOLDERS[kind]}/${encodeURIComponent(id)}`;
}

interface EntityLinkProps {
  readonly view: View;
  readonly kind: EntityKind;
  /** Null where only the name is known: the server finds it by that. */
  readonly id: string | null;
  readonly name: string;
}

export function EntityLink({ view, kind, id, name }: EntityLinkProps) {
  const found = id ?? idOf(kind, name);
  const shown = kind === 'country' ? label('country', name, view.language) : name;
  // What has no code is no country, such as `Multinational`.
  if (found === null) return <>{visibleText(shown)}</>;
  return <a href={link(view, entityPath(kind, found))}>{visibleText(shown)}</a>;
}

function idOf(kind: EntityKind, name: string): string | null {
  if (kind === 'country') return countryCode(name);
  return kind === 'chip' ? name : slug(name);
}

/** Names in a row, each a link. */
export function EntityLinks({
  view,
  kind,
  names,
}: {
  readonly view: View;
  readonly kind: EntityKind;
  readonly names: readonly string[];
}) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ', '}
          <EntityLink key={name} view={view} kind={kind} id={null} name={name} />
        </>
      ))}
    </>
  );
}
