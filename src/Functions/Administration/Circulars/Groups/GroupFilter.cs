using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Core.Notices.Circulars;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>A group of people as the address of the page asks for it where a circular is written to them.</summary>
internal static class GroupFilter
{
    /// <summary>The field that says which of the people; without it a circular is for applicants.</summary>
    public const string To = "untuk";

    /// <summary>The codes of the groups.</summary>
    public static IReadOnlyDictionary<string, CircularTo> Codes { get; } = new Dictionary<string, CircularTo>
    {
        ["penilai"] = CircularTo.Assessors,
        ["kadis"] = CircularTo.Heads,
        ["petugas"] = CircularTo.Officers,
    };

    public static string CodeOf(CircularTo to) => Codes.First(code => code.Value == to).Key;

    /// <param name="value">What was asked for under a name; "" for nothing.</param>
    /// <returns>Null where it is for applicants.</returns>
    public static CircularGroup? Of(Func<string, string> value) => !Codes.TryGetValue(value(To), out var to) ? null : new(
        to, Enum.GetValues<Commodity>().Where(ware => $"{ware}" == value("komoditi")).Cast<Commodity?>().FirstOrDefault(),
        Provinces.Find(value("prov"))?.Code ?? "", Round.IsId(value("putaran")) ? value("putaran") : "", value("tunggu") == "ya");

    /// <summary>The same of what is kept with a circular.</summary>
    public static CircularGroup? Of(string filter)
    {
        var asked = QueryHelpers.ParseQuery(filter.Split('?', 2).ElementAtOrDefault(1));
        return Of(name => asked.GetValueOrDefault(name).ToString());
    }

    public static string AddressOf(CircularGroup group) => OfficePaths.CircularNew + QueryString.Create(
        new Dictionary<string, string?>
        {
            [To] = CodeOf(group.To),
            ["komoditi"] = $"{group.Commodity}",
            ["prov"] = group.Province,
            ["putaran"] = group.Round,
            ["tunggu"] = group.IsWaitedFor ? "ya" : "",
        }.Where(part => part.Value is { Length: > 0 }));
}
