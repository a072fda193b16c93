namespace Ovop.Core.Offices;

/// <summary>An office passes from one person to another; what waits for the former waits for the successor from then on.</summary>
/// <param name="From">Id of whoever leaves.</param>
/// <param name="To">Whoever comes; a code is one person's, so it is another than <paramref name="From"/>.</param>
/// <param name="On">The first day on which they hold the office, in Jakarta.</param>
/// <param name="By">Id of the administrator.</param>
/// <param name="Reason">Why.</param>
public sealed record Handover(string From, Contact To, DateOnly On, string By, string Reason)
{
    /// <summary>When it was carried out; null while its day has not come.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The most days ahead.</summary>
    public const int MostDays = 366;

    /// <summary>
    /// What is wrong with it: <c>handover.from</c> (holds nothing), <c>handover.code</c> (no code, that of whoever leaves or of
    /// anybody else in office, or of somebody of another name), <c>handover.name</c>, <c>handover.email</c>,
    /// <c>handover.telephone</c>, <c>handover.day</c>, <c>act.reason</c>, and what <see cref="OfficeList.Gaps"/> says of the offices
    /// afterwards.
    /// </summary>
    /// <param name="offices">Who holds which office now.</param>
    /// <param name="known">Everybody who ever held one, and the pool.</param>
    public IReadOnlyList<Problem> Problems(IReadOnlyList<OfficeHolder> offices, IReadOnlyList<Contact> known, DateOnly today)
    {
        var problems = new List<Problem>();
        if (!offices.Any(holder => holder.Contact.Id == From))
            problems.Add(new("handover.from", Field: "dari"));
        if (!PeopleTable.IsCode(To.Id) || People.IsSame(To.Id, From) || offices.Any(holder => People.IsSame(holder.Contact.Id, To.Id))
            || known.Any(contact => People.IsSame(contact.Id, To.Id) && contact.Name != To.Name))
            problems.Add(new("handover.code", Field: "kode"));
        if (!PeopleTable.IsName(To.Name, 2, 120) || To.Office.Words.Any(office => !PeopleTable.IsName(office.Value, 3, 200)))
            problems.Add(new("handover.name", Field: "nama"));
        if (MailAddress.Read(To.Email) is null)
            problems.Add(new("handover.email", Field: "surel"));
        if (To.Telephone is { } telephone && !Phone.IsOne(telephone))
            problems.Add(new("handover.telephone", Field: "telepon"));
        if (On < today || On > today.AddDays(MostDays))
            problems.Add(new("handover.day", Field: "mulai"));
        if (Reasons.Missing(Reason) is { } problem)
            problems.Add(problem);
        return [.. problems, .. OfficeList.Gaps(Apply(offices)).Select(gap => gap with { Field = "dari" })];
    }

    /// <summary>The offices once it has taken place: each that the former held, with its province, regency and remit.</summary>
    public IReadOnlyList<OfficeHolder> Apply(IReadOnlyList<OfficeHolder> offices) =>
    [
        .. offices.Select(holder =>
            holder.Contact.Id == From ? holder with { Contact = To with { Remit = holder.Contact.Remit } } : holder),
    ];
}
