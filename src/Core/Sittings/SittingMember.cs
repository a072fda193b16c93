using Ovop.Core.Offices;

namespace Ovop.Core.Sittings;

/// <summary>Somebody who decides in a sitting, as they were named when it was called.</summary>
/// <param name="Id">The chair's is the ratifier's; "anggota-01" and so on for the others.</param>
/// <param name="Email">Where their link is sent; empty for who votes on paper.</param>
public sealed record SittingMember(string Id, string Name, string Office, string Email, Language Language)
{
    /// <summary>The most members beside the chair.</summary>
    public const int Most = 30;

    /// <summary>The id of the member of a number beside the chair.</summary>
    internal static string IdOf(int number) => $"anggota-{number:D2}";

    /// <summary>Whether both are one person: by their address, who has none by the name.</summary>
    internal bool IsSame(SittingMember other) => Email == other.Email && (Email.Length > 0 || Name == other.Name);

    /// <summary>Whether they are the ratifier, at the address that they have now: no other chair decides.</summary>
    public bool IsRatifier(People people) => people.AsRatifier(Id) is { } ratifier && ratifier.Email == Email;

    /// <summary>Whether this member still is who the other is.</summary>
    internal bool IsStill(SittingMember other) => Id == other.Id && IsSame(other);

    /// <summary>
    /// The members beside the chair, a line for each: name; office; e-mail. The address may be missing. <c>sitting.member</c> with the
    /// line, <c>sitting.member.twice</c> or <c>sitting.members</c> when there are more than fit a table.
    /// </summary>
    /// <param name="chair">Who may not stand there again.</param>
    public static Result<IReadOnlyList<SittingMember>> Read(string typed, SittingMember chair)
    {
        var lines = typed.Split('\n').Select((text, index) => (Number: index + 1, Cells: Cells(text)))
            .Where(line => line.Cells.Any(cell => cell.Length > 0)).ToList();
        List<Problem> problems =
        [
            .. lines.Where(line => !IsMember(line.Cells)).Select(line => Wrong("sitting.member", line.Number)),
            .. lines.Where(line => IsMember(line.Cells)).GroupBy(line => AddressOf(line.Cells) ?? line.Cells[0])
                .Where(same => same.Count() > 1 || same.Key == chair.Email)
                .Select(same => Wrong("sitting.member.twice", same.Last().Number)),
            .. lines.Count > Most ? (Problem[])[new("sitting.members", Field: "anggota", Args: $"{Most}")] : [],
        ];
        return problems.Count > 0
            ? Result<IReadOnlyList<SittingMember>>.Refused(problems)
            : Result<IReadOnlyList<SittingMember>>.Ok([.. lines.Select((line, index) => new SittingMember(
                IdOf(index + 1), line.Cells[0], line.Cells[1], AddressOf(line.Cells) ?? "", Language.First))]);
    }

    /// <summary>The members as <see cref="Read"/> takes them.</summary>
    public static string Write(IEnumerable<SittingMember> members) =>
        string.Join('\n', members.Select(member => $"{member.Name}; {member.Office}; {member.Email}".TrimEnd(' ', ';')));

    private static Problem Wrong(string code, int line) => new(code, Field: "anggota", Args: $"{line}");

    private static IReadOnlyList<string> Cells(string line) => [.. line.Split(';').Select(cell => cell.Trim())];

    private static string? AddressOf(IReadOnlyList<string> cells) => cells.Count > 2 ? MailAddress.Read(cells[2]) : null;

    private static bool IsMember(IReadOnlyList<string> cells) =>
        cells.Count is 2 or 3 && cells.Take(2).All(cell => cell.Length is >= 3 and <= 120)
        && (cells.Count == 2 || cells[2].Length == 0 || AddressOf(cells) is not null);
}
