using System.Runtime.CompilerServices;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>The names behind the ids in waits and trails, for administrators only.</summary>
public sealed class Names(People people, Language language)
{
    /// <summary>Each reading of the people is looked through once, however many parts of a page name somebody.</summary>
    private static readonly ConditionalWeakTable<People, ILookup<string, Contact>> Known = [];

    private readonly CaseWords _words = new(language);

    /// <summary>
    /// Name and office of an id; the id itself when nobody has it any more, as that of somebody whose address was erased.
    /// </summary>
    public string Of(string id) => id switch
    {
        People.Applicant => _words["person.applicant"],
        People.System => _words["person.system"],
        Producer.Person => _words["person.producer"],
        _ => Named(id) ?? id,
    };

    /// <summary>The same for whoever wrote an entry of this case's trail: the address of somebody who was given access.</summary>
    public string Of(string id, Dossier dossier) =>
        dossier.Find<Grant>(Grant.KeyOf(id)) is { Email.Length: > 0 } grant ? grant.Email : Of(id);

    public string All(IEnumerable<string> ids) => string.Join("; ", ids.Select(Of));

    private string? Named(string id) => Known.GetValue(people, Lookup)[id].FirstOrDefault() is { } known
        ? $"{known.Name}, {known.Office.In(language)}"
        : null;

    private static ILookup<string, Contact> Lookup(People people) =>
        people.All.Concat(people.Former).ToLookup(contact => contact.Id, StringComparer.OrdinalIgnoreCase);
}
