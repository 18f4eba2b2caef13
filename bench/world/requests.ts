/** The office that has three requests, whatever the size, and the region that has one in a hundred. */
export const smallOffice = "39035";
export const smallRegion = 1;
/** One that the desk has not taken, at every size. */
export const unanswered = "AR-00000041";

/**
 * Requests as two years of use leave them: seven in ten done, one in five open, the region's advisors, the desk and
 * leadership in every audience, a team where one is booked. Offices take turns, but for the two above.
 */
export const requestRows = `
  create temporary table place as
    select id, name, state_code, region, region = ${smallRegion} as small,
      row_number() over (partition by region = ${smallRegion} order by md5(id::text)) - 1 as turn
    from organization where is_election_office and jurisdiction_fips <> '${smallOffice}';
  create index on place (small, turn);
  create temporary table round as select small, count(*) as places from place group by small;
  create temporary table offered as
    select code, row_number() over (order by position) - 1 as turn from service where availability <> 'retired';
  create temporary table crew as
    select id, row_number() over (order by name) - 1 as turn from team where kind = 'assessment';
  create temporary table desk as
    select (select id from team where kind = 'desk') as team,
      array(select p.id from person p join staff_role s on s.person_id = p.id where s.role = 'coordinator') as people;

  insert into assistance_request (id, ref, organization_id, service_code, state_code, region, status, requester_id,
    coordinator_id, team_id, due_on, submitted_at, closed_at, created_at, updated_at, version, tlp, audience)
  select gen_random_uuid(), 'AR-' || lpad(n::text, 8, '0'), office.id, offered.code, office.state_code, office.region,
    status, gen_random_uuid(),
    case when status = 'submitted' then null else desk.people[1 + n % array_length(desk.people, 1)] end, crew.id,
    case when status in ('completed', 'declined', 'withdrawn', 'scheduled') then null
      else current_date - 20 + (n * 7919 % 80)::int end,
    began, case when status in ('completed', 'declined', 'withdrawn') then began + interval '60 days' end,
    began, began, 3, 'AMBER',
    array['org:' || office.id, 'role:coordinator', 'role:leadership', 'advisor:' || office.region]
      || case when crew.id is null then '{}' else array['team:' || crew.id] end
  from generate_series(1, $1::bigint) n
    cross join desk
    cross join lateral (select now() - interval '720 days' * ((n * 104729 % 100003) / 100003.0) as began) as time
    cross join lateral (select (array['submitted', 'in_review', 'in_review', 'answer_needed', 'awaiting_signature',
      'awaiting_signature', 'ready_to_schedule', 'scheduled', 'reporting', 'on_hold', 'declined', 'withdrawn']
      )[1 + (n * 31 % 41)::int] as drawn) as draw
    cross join lateral (select coalesce(drawn, 'completed') as status) as stand
    join round on round.small = (n % 100 = 0)
    join lateral (
      select id, state_code, region from place where n > 3 and place.small = round.small
        and turn = (n / case when round.small then 100 else 1 end) % round.places
      union all
      select id, state_code, region from organization
        where n <= 3 and jurisdiction_fips = '${smallOffice}') as office on true
    join offered on offered.turn = n % (select count(*) from offered)
    left join crew on status in ('scheduled', 'reporting', 'completed') and crew.turn = n % (select count(*) from crew);
`;

/** What hangs on each: its contents, some conversation, its entries in the log. */
export const contentRows = `
  insert into request_content (request_id, reason, details, systems, hosted_by, contact_name, contact_email, tlp, audience)
  select r.id, 'pre_election', 'Please look at our results page and what stands behind it before the next election.',
    array['results_page'], 'self', 'Wes Coomer', 'it@ballast.example', 'AMBER+STRICT',
    array['org:' || r.organization_id, 'team:' || desk.team]
      || case when r.team_id is null then '{}' else array['team:' || r.team_id] end
  from assistance_request r cross join desk where r.ref like 'AR-0%';

  insert into message (id, request_id, author_id, kind, body, tlp, audience, created_at)
  select gen_random_uuid(), c.request_id, desk.people[1], 'message', 'Thank you. We read it and come back to you this week.',
    'AMBER+STRICT', c.audience, r.created_at + interval '1 day'
  from request_content c join assistance_request r on r.id = c.request_id cross join desk
  where r.status <> 'submitted' and r.ref like 'AR-0%' and right(r.ref, 1) in ('1', '2', '3');

  insert into event (id, at, actor_id, actor_name, type, subject_kind, subject_id, subject_ref, organization_id, changes,
    trace_id, tlp, audience)
  select gen_random_uuid(), r.created_at + hours * interval '1 hour', r.requester_id, 'Renata Kowalczyk', type, 'request',
    r.id, r.ref, r.organization_id, jsonb_build_object('from', 'draft', 'to', r.status), gen_random_uuid()::text, 'AMBER',
    r.audience || 'role:auditor'::text
  from assistance_request r
    cross join (values ('request.submit', 1), ('request.take', 20), ('request.accept', 60)) as step (type, hours)
  where r.ref like 'AR-0%' and (r.status <> 'submitted' or type = 'request.submit');
`;
