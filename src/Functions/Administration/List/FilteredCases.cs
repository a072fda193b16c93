using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.List;

/// <summary>The cases that somebody of the office looks for: the same for the list, an act on all of it and its file.</summary>
internal sealed class FilteredCases(AllCases cases, IRounds rounds, IPeople people, TimeProvider clock)
{
    /// <param name="staff">Who looks: what lies outside what they are for is not found.</param>
    public async Task<IReadOnlyList<BoardLine>> Read(Staff staff, BoardFilter filter, CancellationToken cancel) => filter.Apply(
        await All(staff, cancel), clock.GetUtcNow(), NameOf(await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel)));

    /// <summary>Every case that they are for.</summary>
    public async Task<IReadOnlyList<BoardLine>> All(Staff staff, CancellationToken cancel) => [.. staff.Within(await cases.Read(cancel))];

    /// <summary>By which name and mail address somebody is looked for.</summary>
    public static Func<string, string> NameOf(People people) =>
        id => people.FindOrFormer(id) is { } known ? $"{known.Name} {known.Email}" : "";
}
