using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Notices;
using Ovop.Functions.Award;

namespace Ovop.Functions.Monitoring;

/// <summary>The names behind the ids in waits and trails, for administrators only.</summary>
public sealed class Names(People people, Language language)
{
    private readonly CaseWords _words = new(language);

    /// <summary>Name and office of an id; the id itself when nobody has it any more, as that of an applicant's own address.</summary>
    public string Of(string id) => id switch
    {
        People.Applicant => _words["person.applicant"],
        People.System => _words["person.system"],
        Producer.Person => _words["person.producer"],
        _ => Known(id) ?? id,
    };

    /// <summary>The same for whoever wrote an entry of this case's trail.</summary>
    public string Of(string id, Case head) => id == head.Owner ? $"{_words["person.applicant"]} ({id})" : Of(id);

    public string All(IEnumerable<string> ids) => string.Join("; ", ids.Select(Of));

    private string? Known(string id) =>
        people.Assessors.FirstOrDefault(member => member.Assessor.Id == id)?.Assessor.Name
        ?? people.Endorsers.Select(endorser => endorser.Contact).Append(people.Ratifier).Concat(people.Administrators).Concat(people.Auditors)
            .Where(contact => contact.Id == id).Select(contact => $"{contact.Name}, {contact.Office.In(language)}").FirstOrDefault();
}
