using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Award;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.List;

/// <summary>Which cases an administrator looks for; what is null or empty leaves everything in.</summary>
/// <param name="Text">Words that number, product, producer, place, mail address or the names of its people contain, all of them.</param>
public sealed record BoardFilter(string Text, CaseState? State, Commodity? Commodity, string Province)
{
    internal const string Nothing = "-";

    /// <summary>Ids of the rounds that were chosen, commas between; empty for all.</summary>
    public string Rounds { get; init; } = "";

    public IReadOnlyList<string> ChosenRounds => Rounds.Length == 0 ? [] : Rounds.Split(',');

    /// <summary>Numbers of the cases that were picked by hand, commas between; empty for all, "-" for none.</summary>
    public string Picked { get; init; } = "";

    /// <summary>Whether boxes were sent of which none was ticked.</summary>
    public bool PicksNothing => Picked == Nothing;

    /// <summary>Code of a regency or city of the province; empty for all.</summary>
    public string Regency { get; init; } = "";

    /// <summary>Only those that share NIB and product with another.</summary>
    public bool Twins { get; init; }

    /// <summary>Only those with letters that did not go out or did not arrive.</summary>
    public bool Letters { get; init; }

    /// <summary>Id of somebody whose move it is; empty for everybody.</summary>
    public string Person { get; init; } = "";

    /// <summary>Id of an assessor who scores or has scored; empty for all.</summary>
    public string Assessor { get; init; } = "";

    /// <summary>What may be shown of a case beside its number and product, by code, in this order.</summary>
    public static IReadOnlyList<string> AllColumns { get; } =
        ["ikm", "komoditi", "daerah", "status", "tunggu", "tenggat", "kirim", "bintang"];

    /// <summary>The columns that were chosen, commas between; empty for those that the reader is used to.</summary>
    public string Columns { get; init; } = "";

    public IReadOnlyList<string> ShownColumns =>
        Columns.Length == 0 ? ["ikm", "status", "tunggu", "tenggat"] : Columns.Split(',');

    /// <summary>
    /// By what the cases may be ordered, each by code: number, product, producer, commodity, place, state, the longest waiting, the
    /// next due, the last sent, the most stars.
    /// </summary>
    public static IReadOnlyList<string> AllOrders { get; } = ["nomor", "produk", .. AllColumns];

    /// <summary>One of <see cref="AllOrders"/>, the other way round after a "-"; empty for the urgent first.</summary>
    public string Order { get; init; } = "";

    /// <summary>The same whichever way round.</summary>
    public string OrderedBy => Order.TrimStart('-');

    public bool IsReversed => Order.StartsWith('-');

    /// <summary>Whether the least comes first in this order; null where the list is in another.</summary>
    public bool? Ascends(string order) => order == OrderedBy ? BoardOrder.IsDescending(order) == IsReversed : null;

    /// <summary>The same list by this, the other way round where it is so already.</summary>
    public BoardFilter By(string order) => this with { Order = Order == order ? $"-{order}" : order };

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
        Order = AllOrders.FirstOrDefault(order => order == value("urut").TrimStart('-')) is { } order
            ? value("urut").StartsWith('-') ? $"-{order}" : order
            : "",
        Picked = PickedOf(value("perkara")),
        Regency = Regencies.Find(value("kab")) is { } regency && regency.Province == value("prov") ? regency.Code : "",
    };

    /// <summary>The cases that are looked for, in the order that was chosen.</summary>
    /// <param name="nameOf">The name of somebody of the award by their id.</param>
    public IReadOnlyList<BoardLine> Apply(IReadOnlyList<BoardLine> lines, DateTimeOffset now, Func<string, string> nameOf) =>
        [.. Matching(lines, nameOf).Order(InOrder(now))];

    /// <summary>The cases that are looked for, in whatever order.</summary>
    /// <param name="nameOf">The name of somebody of the award by their id.</param>
    public IEnumerable<BoardLine> Matching(IReadOnlyList<BoardLine> lines, Func<string, string> nameOf)
    {
        var all = OfRounds(lines);
        var shared = Twins ? ProductKey.Shared(all.Select(line => (line.ProductKey, line.State))) : null;
        var search = new BoardSearch(Text, nameOf);
        var picked = Picked.Split(',').ToHashSet();
        return all.Where(line =>
            (State is null || line.State == State)
            && (Commodity is null || line.Commodity == Commodity)
            && (Province.Length == 0 || line.Province == Province)
            && (Regency.Length == 0 || line.Regency == Regency)
            && (Picked.Length == 0 || picked.Contains($"{line.Number}"))
            && (shared is null || (ProductKey.Stands(line.State) && line.ProductKey is { } key && shared.Contains(key)))
            && (!Objections || line.ObjectsTo is not null)
            && (Person.Length == 0 || line.Who.Contains(Person))
            && (Assessor.Length == 0 || line.Panel.Contains(Assessor) || line.Scored.Contains(Assessor))
            && (!Letters || line.UnsentLetters > 0)
            && search.Finds(line));
    }

    /// <summary>The order that was chosen.</summary>
    public BoardOrder InOrder(DateTimeOffset now) => new(OrderedBy, Ascends(OrderedBy) != false, now);

    /// <summary>All cases of the rounds that are looked at.</summary>
    public IReadOnlyList<BoardLine> OfRounds(IReadOnlyList<BoardLine> lines)
    {
        var chosen = ChosenRounds;
        return chosen.Count == 0 ? lines : [.. lines.Where(line => chosen.Contains(line.Number.RoundId))];
    }

    /// <summary>What is asked for, by name, as <see cref="Of(Func{string, string})"/> reads it.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Asked =>
    [
        .. new KeyValuePair<string, string?>[]
        {
            new("cari", Text), new("status", $"{State}"), new("komoditi", $"{Commodity}"), new("prov", Province), new("putaran", Rounds),
            new("ganda", Twins ? "ya" : ""), new("surat", Letters ? "ya" : ""), new("keberatan", Objections ? "ya" : ""),
            new("penilai", Assessor), new("orang", Person), new("kolom", Columns), new("urut", Order), new("perkara", Picked),
            new("kab", Regency),
        }.Where(part => part.Value is { Length: > 0 }),
    ];

    /// <summary>What stays as it is when some of them are picked: it leaves out none, whatever becomes of them.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Kept => [.. Asked.Where(part => part.Key is "putaran" or "kolom" or "urut")];

    /// <summary>The address of a page of the same list, from 1.</summary>
    public string Address(int page) =>
        OfficePaths.Board
        + QueryString.Create(page > 1 ? Asked.Append(new("halaman", page.ToString(CultureInfo.InvariantCulture))) : Asked);

    /// <summary>Where one acts on all of them.</summary>
    public string Bulk => $"{OfficePaths.Bulk}{Address(1)[OfficePaths.Board.Length..]}";

    /// <summary>What a form of boxes sends, none of which may be ticked.</summary>
    private static string PickedOf(string numbers) => numbers.Length == 0 ? "" : string.Join(',', numbers.Split(',')
        .Select(text => ApplicationNumber.TryParse(text, out var number) ? $"{number}" : "").Where(text => text.Length > 0)
        .Distinct().Take(BulkAct.Most).DefaultIfEmpty(Nothing));

    private static T? OneOf<T>(string? text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString() == text).Cast<T?>().FirstOrDefault();
}
