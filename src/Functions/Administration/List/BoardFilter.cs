using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.List;

/// <summary>Which cases an administrator looks for; what is null or empty leaves everything in.</summary>
/// <param name="Text">Words that number, product, producer or place contain, all of them.</param>
public sealed record BoardFilter(string Text, CaseState? State, Commodity? Commodity, string Province)
{
    /// <summary>Ids of the rounds that were chosen, commas between; empty for all.</summary>
    public string Rounds { get; init; } = "";

    public IReadOnlyList<string> ChosenRounds => Rounds.Length == 0 ? [] : Rounds.Split(',');

    /// <summary>Only those that share NIB and product with another.</summary>
    public bool Twins { get; init; }

    /// <summary>Only those with letters that did not go out or did not arrive.</summary>
    public bool Letters { get; init; }

    /// <summary>Id of somebody whose move it is; empty for everybody.</summary>
    public string Person { get; init; } = "";

    /// <summary>Id of an assessor who scores or has scored; empty for all.</summary>
    public string Assessor { get; init; } = "";

    /// <summary>
    /// What may be shown of a case beside its number and product, by code, in this order; the first three unless others are chosen.
    /// </summary>
    public static IReadOnlyList<string> AllColumns { get; } = ["status", "tunggu", "tenggat", "kirim", "bintang"];

    /// <summary>The columns that were chosen, commas between; empty for the usual ones.</summary>
    public string Columns { get; init; } = "";

    public IReadOnlyList<string> ShownColumns => Columns.Length == 0 ? [.. AllColumns.Take(3)] : Columns.Split(',');

    /// <summary>
    /// By what the cases may be ordered, each by code: number, product, state, the longest waiting, the next due, the last sent, the
    /// most stars.
    /// </summary>
    public static IReadOnlyList<string> AllOrders { get; } = ["nomor", "produk", .. AllColumns];

    /// <summary>One of <see cref="AllOrders"/>; empty for the urgent first.</summary>
    public string Order { get; init; } = "";

    /// <summary>Only objections.</summary>
    public bool Objections { get; init; }

    public static BoardFilter Of(IQueryCollection query) => Of(name => query[name].ToString());

    /// <param name="value">What was asked for under a name; "" for nothing.</param>
    public static BoardFilter Of(Func<string, string> value) => new(
        value("cari").Trim(), OneOf<CaseState>(value("status")), OneOf<Commodity>(value("komoditi")),
        Provinces.Find(value("prov"))?.Code ?? "")
    {
        Rounds = string.Join(',', value("putaran").Split(',').Where(Round.IsId).Distinct().Order(StringComparer.Ordinal)),
        Twins = value("ganda") == "ya",
        Letters = value("surat") == "ya",
        Objections = value("keberatan") == "ya",
        Assessor = value("penilai") is { Length: <= 100 } assessor ? assessor : "",
        Person = value("orang") is { Length: <= 100 } person ? person : "",
        Columns = string.Join(',', AllColumns.Where(value("kolom").Split(',').Contains)),
        Order = AllOrders.FirstOrDefault(order => order == value("urut")) ?? "",
    };

    /// <summary>
    /// The cases that are looked for, in the order that was chosen; else the overdue first, then the stuck, then by due time, and
    /// what waits for nobody last.
    /// </summary>
    public IReadOnlyList<BoardLine> Apply(IEnumerable<BoardLine> lines, DateTimeOffset now)
    {
        var all = OfRounds(lines);
        var shared = Twins ? ProductKey.Shared(all.Select(line => (line.ProductKey, line.State))) : null;
        var words = TypedText.Folded(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. InOrder(all, now)
                .Where(line => words.Length == 0 || HasAll(TextOf(line), words))
                .Where(line => State is null || line.State == State)
                .Where(line => Commodity is null || line.Commodity == Commodity)
                .Where(line => Province.Length == 0 || line.Province == Province)
                .Where(line => shared is null || (ProductKey.Stands(line.State) && line.ProductKey is { } key && shared.Contains(key)))
                .Where(line => !Objections || line.ObjectsTo is not null)
                .Where(line => Person.Length == 0 || line.Who.Contains(Person))
                .Where(line => Assessor.Length == 0 || line.Panel.Contains(Assessor) || line.Scored.Contains(Assessor))
                .Where(line => !Letters || line.UnsentLetters > 0),
        ];
    }

    private static bool HasAll(string text, string[] words) => words.All(word => text.Contains(word, StringComparison.Ordinal));

    private static string TextOf(BoardLine line) => TypedText.Folded(
        $"{line.Number}\n{line.Product}\n{line.Producer}\n{Provinces.Find(line.Province)?.Name}\n{Regencies.Find(line.Regency)?.Name}");

    private IOrderedEnumerable<BoardLine> InOrder(IReadOnlyList<BoardLine> lines, DateTimeOffset now) => Order switch
    {
        "" => lines.OrderBy(line => IsOverdue(line, now) ? 0 : line.Stuck is not null ? 1 : line.Wait is not null ? 2 : 3)
            .ThenBy(line => line.Wait?.Due ?? DateTimeOffset.MaxValue).ThenBy(line => line.Number),
        "nomor" => lines.OrderBy(line => line.Number),
        "produk" => lines.OrderBy(line => line.Product, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Number),
        "status" => lines.OrderBy(line => line.State.Place()).ThenBy(line => line.Number),
        "tunggu" => lines.OrderBy(line => line.Wait?.Since ?? DateTimeOffset.MaxValue).ThenBy(line => line.Number),
        "tenggat" => lines.OrderBy(line => line.Wait?.Due ?? DateTimeOffset.MaxValue).ThenBy(line => line.Number),
        "kirim" => lines.OrderByDescending(line => line.SubmittedAt).ThenBy(line => line.Number),
        "bintang" => lines.OrderByDescending(line => line.Star).ThenBy(line => line.Number),
        _ => throw new InvalidOperationException($"No order {Order}."),
    };

    /// <summary>All cases of the rounds that are looked at.</summary>
    public IReadOnlyList<BoardLine> OfRounds(IEnumerable<BoardLine> lines) =>
        [.. lines.Where(line => Rounds.Length == 0 || ChosenRounds.Contains(line.Number.RoundId))];

    public static bool IsOverdue(BoardLine line, DateTimeOffset now) => line.Wait is { } wait && now >= wait.Due;

    /// <summary>What is asked for, by name, as <see cref="Of(Func{string, string})"/> reads it.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Asked =>
    [
        .. new KeyValuePair<string, string?>[]
        {
            new("cari", Text), new("status", $"{State}"), new("komoditi", $"{Commodity}"), new("prov", Province), new("putaran", Rounds),
            new("ganda", Twins ? "ya" : ""), new("surat", Letters ? "ya" : ""), new("keberatan", Objections ? "ya" : ""),
            new("penilai", Assessor), new("orang", Person), new("kolom", Columns), new("urut", Order),
        }.Where(part => part.Value is { Length: > 0 }),
    ];

    /// <summary>The address of a page of the same list, from 1.</summary>
    public string Address(int page) =>
        OfficePaths.Board
        + QueryString.Create(page > 1 ? Asked.Append(new("halaman", page.ToString(CultureInfo.InvariantCulture))) : Asked);

    /// <summary>Where one acts on all of them.</summary>
    public string Bulk => $"{OfficePaths.Bulk}{Address(1)[OfficePaths.Board.Length..]}";

    private static T? OneOf<T>(string? text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString() == text).Cast<T?>().FirstOrDefault();
}
