/** One person for every ten requests, in the offices by turns, as far as the community may see each other. */
export const peopleRows = `
  insert into person (id, email, name, title, status, tlp, audience)
  select id, n || '@people.ballast.example',
    (array['Ada', 'Ruth', 'Marcus', 'Keala', 'Tomás', 'Grace', 'Omar', 'Lena', 'Victor', 'Noor'])[1 + n % 10]
      || ' ' || (array['Whitlock', 'Abernathy', 'Nakamura', 'Oyelaran', 'Castellanos', 'Lindgren', 'Baptiste', 'Keahi',
        'Sorensen', 'Achterberg', 'Esparza', 'Pruitt', 'Falk'])[1 + n % 13]
      || case when n > 130 then ' ' || upper(substr(md5(n::text), 1, 4)) else '' end,
    (array['County Clerk', 'Deputy Director', 'Elections Administrator', 'IT Manager'])[1 + n % 4], 'active', 'GREEN',
    array['community', 'vendors', 'person:' || id]
  from (select n, gen_random_uuid() as id from generate_series(1, greatest($1::int / 10, 50)) n) as made;

  insert into membership (id, person_id, organization_id, roles)
  select gen_random_uuid(), p.id, place.id, array['official']
  from (select id, row_number() over () as n from person where email like '%@people.ballast.example') p
    join round on not round.small join place on not place.small and place.turn = p.n % round.places;
`;

/** One document for every five requests: one in a hundred for the community, the others for one office each. */
export const documentRows = `
  insert into document (id, ref, title, summary, kind, organization_id, author_id, tlp, audience, created_at, updated_at)
  select gen_random_uuid(), 'DO-' || lpad(n::text, 8, '0'),
    (array['Checklist', 'Guide', 'Report', 'Notice', 'Exercise', 'Playbook', 'Summary'])[1 + n % 7] || ' on '
      || (array['ballot tracking', 'results pages', 'poll books', 'phishing', 'account recovery', 'incident response',
        'physical access', 'vendor contracts', 'logging', 'backups', 'drop boxes'])[1 + n % 11] || ' for ' || place.name,
    'What offices learned and what to do next, in two pages.', 'document', place.id, gen_random_uuid(),
    case when n % 100 = 0 then 'GREEN' else 'AMBER+STRICT' end,
    case when n % 100 = 0 then array['community', 'org:' || place.id] else array['org:' || place.id] end,
    at, at
  from generate_series(1, greatest($1::int / 5, 100)) n
    cross join lateral (select now() - interval '720 days' * ((n::bigint * 104729 % 100003) / 100003.0) as at) as time
    join round on not round.small join place on not place.small and place.turn = n % round.places;
`;
