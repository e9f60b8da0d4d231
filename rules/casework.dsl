# The sentences of rule packs (*.dslr). Made from the record layouts.
[condition][]the record=$record : CaseworkRecord( )
[condition][]- an earlier record of the complaint says the opposite in Resolve Complaint Y/N=duplicateResolve == true
[condition][]- no earlier record of the complaint says the opposite in Resolve Complaint Y/N=duplicateResolve == false
[condition][]- an agent/broker field after Agent/Broker Complaint is filled in=agentBrokerDetail == true
[condition][]- no agent/broker field after Agent/Broker Complaint is filled in=agentBrokerDetail == false
[condition][]- the complaint's category does not allow agent/broker data=agentBrokerCategoryAllowed == false
[condition][]- an earlier record has the same complaint ID and note=duplicateNote == true
[condition][]- no earlier record has the same complaint ID and note=duplicateNote == false
[condition][]- the complaint is not resolved in the plan download=complaintResolved == false
[condition][]- the complaint's category allows agent/broker data=agentBrokerCategoryAllowed == true
[condition][]- the complaint is resolved in the plan download=complaintResolved == true
[condition][]- an earlier record has the same complaint ID=duplicateId == true
[condition][]- no earlier record has the same complaint ID=duplicateId == false
[condition][]- the complaint is not in the plan download=complaintMissing == true
[condition][]- CTM does not hold the casework note yet=noteAlreadyInCtm == false
[condition][]- the complaint is in the plan download=complaintFound == true
[condition][]- CTM holds the casework note already=noteAlreadyInCtm == true
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is not one of {values}=complaint.assignmentReassignmentDate not in ( {values} )
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is one of {values}=complaint.assignmentReassignmentDate in ( {values} )
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is not blank=complaint.assignmentReassignmentDate != ""
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is filled in=complaint.assignmentReassignmentDate != ""
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is blank=complaint.assignmentReassignmentDate == ""
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is all in capitals=allCapitals( complaint.assignmentReassignmentDate ) == true
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is not all in capitals=allCapitals( complaint.assignmentReassignmentDate ) != true
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is not "{value}"=complaint.assignmentReassignmentDate != "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download is "{value}"=complaint.assignmentReassignmentDate == "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not contain "{value}"=complaint.assignmentReassignmentDate not contains "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download contains "{value}"=complaint.assignmentReassignmentDate contains "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not start with "{value}"=complaint.assignmentReassignmentDate not str[startsWith] "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download starts with "{value}"=complaint.assignmentReassignmentDate str[startsWith] "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not end with "{value}"=complaint.assignmentReassignmentDate not str[endsWith] "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download ends with "{value}"=complaint.assignmentReassignmentDate str[endsWith] "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not match "{value}"=complaint.assignmentReassignmentDate not matches "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download matches "{value}"=complaint.assignmentReassignmentDate matches "{value}"
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download has fewer characters than {number}=length( complaint.assignmentReassignmentDate ) < {number}
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download has more characters than {number}=length( complaint.assignmentReassignmentDate ) > {number}
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download has fewer words than {number}=words( complaint.assignmentReassignmentDate ) < {number}
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download has more words than {number}=words( complaint.assignmentReassignmentDate ) > {number}
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download has a length of {number}=length( complaint.assignmentReassignmentDate ) == {number}
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not have a length of {number}=length( complaint.assignmentReassignmentDate ) != {number}
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download holds a Social Security number=holdsSsn( complaint.assignmentReassignmentDate ) == true
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.assignmentReassignmentDate ) == true
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not hold a Social Security number=holdsSsn( complaint.assignmentReassignmentDate ) != true
[condition][]- ASSIGNMENT/REASSIGNMENT_DATE in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.assignmentReassignmentDate ) != true
[condition][]- RESOLUTION_NOTIFICATION in the plan download is not one of {values}=complaint.resolutionNotification not in ( {values} )
[condition][]- RESOLUTION_NOTIFICATION in the plan download is one of {values}=complaint.resolutionNotification in ( {values} )
[condition][]- RESOLUTION_NOTIFICATION in the plan download is not blank=complaint.resolutionNotification != ""
[condition][]- RESOLUTION_NOTIFICATION in the plan download is filled in=complaint.resolutionNotification != ""
[condition][]- RESOLUTION_NOTIFICATION in the plan download is blank=complaint.resolutionNotification == ""
[condition][]- RESOLUTION_NOTIFICATION in the plan download is all in capitals=allCapitals( complaint.resolutionNotification ) == true
[condition][]- RESOLUTION_NOTIFICATION in the plan download is not all in capitals=allCapitals( complaint.resolutionNotification ) != true
[condition][]- RESOLUTION_NOTIFICATION in the plan download is not "{value}"=complaint.resolutionNotification != "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download is "{value}"=complaint.resolutionNotification == "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not contain "{value}"=complaint.resolutionNotification not contains "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download contains "{value}"=complaint.resolutionNotification contains "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not start with "{value}"=complaint.resolutionNotification not str[startsWith] "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download starts with "{value}"=complaint.resolutionNotification str[startsWith] "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not end with "{value}"=complaint.resolutionNotification not str[endsWith] "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download ends with "{value}"=complaint.resolutionNotification str[endsWith] "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not match "{value}"=complaint.resolutionNotification not matches "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download matches "{value}"=complaint.resolutionNotification matches "{value}"
[condition][]- RESOLUTION_NOTIFICATION in the plan download has fewer characters than {number}=length( complaint.resolutionNotification ) < {number}
[condition][]- RESOLUTION_NOTIFICATION in the plan download has more characters than {number}=length( complaint.resolutionNotification ) > {number}
[condition][]- RESOLUTION_NOTIFICATION in the plan download has fewer words than {number}=words( complaint.resolutionNotification ) < {number}
[condition][]- RESOLUTION_NOTIFICATION in the plan download has more words than {number}=words( complaint.resolutionNotification ) > {number}
[condition][]- RESOLUTION_NOTIFICATION in the plan download has a length of {number}=length( complaint.resolutionNotification ) == {number}
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not have a length of {number}=length( complaint.resolutionNotification ) != {number}
[condition][]- RESOLUTION_NOTIFICATION in the plan download holds a Social Security number=holdsSsn( complaint.resolutionNotification ) == true
[condition][]- RESOLUTION_NOTIFICATION in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.resolutionNotification ) == true
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not hold a Social Security number=holdsSsn( complaint.resolutionNotification ) != true
[condition][]- RESOLUTION_NOTIFICATION in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.resolutionNotification ) != true
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is not one of {values}=complaint.complaintSubcatOther not in ( {values} )
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is one of {values}=complaint.complaintSubcatOther in ( {values} )
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is not blank=complaint.complaintSubcatOther != ""
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is filled in=complaint.complaintSubcatOther != ""
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is blank=complaint.complaintSubcatOther == ""
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is all in capitals=allCapitals( complaint.complaintSubcatOther ) == true
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is not all in capitals=allCapitals( complaint.complaintSubcatOther ) != true
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is not "{value}"=complaint.complaintSubcatOther != "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download is "{value}"=complaint.complaintSubcatOther == "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not contain "{value}"=complaint.complaintSubcatOther not contains "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download contains "{value}"=complaint.complaintSubcatOther contains "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not start with "{value}"=complaint.complaintSubcatOther not str[startsWith] "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download starts with "{value}"=complaint.complaintSubcatOther str[startsWith] "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not end with "{value}"=complaint.complaintSubcatOther not str[endsWith] "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download ends with "{value}"=complaint.complaintSubcatOther str[endsWith] "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not match "{value}"=complaint.complaintSubcatOther not matches "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download matches "{value}"=complaint.complaintSubcatOther matches "{value}"
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download has fewer characters than {number}=length( complaint.complaintSubcatOther ) < {number}
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download has more characters than {number}=length( complaint.complaintSubcatOther ) > {number}
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download has fewer words than {number}=words( complaint.complaintSubcatOther ) < {number}
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download has more words than {number}=words( complaint.complaintSubcatOther ) > {number}
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download has a length of {number}=length( complaint.complaintSubcatOther ) == {number}
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not have a length of {number}=length( complaint.complaintSubcatOther ) != {number}
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download holds a Social Security number=holdsSsn( complaint.complaintSubcatOther ) == true
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintSubcatOther ) == true
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not hold a Social Security number=holdsSsn( complaint.complaintSubcatOther ) != true
[condition][]- COMPLAINT_SUBCAT_OTHER in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintSubcatOther ) != true
[condition][]- Agent/Broker Field Marketing Organizations is not one of {values}=agentBrokerFMO not in ( {values} )
[condition][]- Agent/Broker Field Marketing Organizations is one of {values}=agentBrokerFMO in ( {values} )
[condition][]- Agent/Broker Field Marketing Organizations is not blank=agentBrokerFMO != ""
[condition][]- Agent/Broker Field Marketing Organizations is filled in=agentBrokerFMO != ""
[condition][]- Agent/Broker Field Marketing Organizations is blank=agentBrokerFMO == ""
[condition][]- Agent/Broker Field Marketing Organizations is all in capitals=allCapitals( agentBrokerFMO ) == true
[condition][]- Agent/Broker Field Marketing Organizations is not all in capitals=allCapitals( agentBrokerFMO ) != true
[condition][]- Agent/Broker Field Marketing Organizations is not "{value}"=agentBrokerFMO != "{value}"
[condition][]- Agent/Broker Field Marketing Organizations is "{value}"=agentBrokerFMO == "{value}"
[condition][]- Agent/Broker Field Marketing Organizations does not contain "{value}"=agentBrokerFMO not contains "{value}"
[condition][]- Agent/Broker Field Marketing Organizations contains "{value}"=agentBrokerFMO contains "{value}"
[condition][]- Agent/Broker Field Marketing Organizations does not start with "{value}"=agentBrokerFMO not str[startsWith] "{value}"
[condition][]- Agent/Broker Field Marketing Organizations starts with "{value}"=agentBrokerFMO str[startsWith] "{value}"
[condition][]- Agent/Broker Field Marketing Organizations does not end with "{value}"=agentBrokerFMO not str[endsWith] "{value}"
[condition][]- Agent/Broker Field Marketing Organizations ends with "{value}"=agentBrokerFMO str[endsWith] "{value}"
[condition][]- Agent/Broker Field Marketing Organizations does not match "{value}"=agentBrokerFMO not matches "{value}"
[condition][]- Agent/Broker Field Marketing Organizations matches "{value}"=agentBrokerFMO matches "{value}"
[condition][]- Agent/Broker Field Marketing Organizations has fewer characters than {number}=length( agentBrokerFMO ) < {number}
[condition][]- Agent/Broker Field Marketing Organizations has more characters than {number}=length( agentBrokerFMO ) > {number}
[condition][]- Agent/Broker Field Marketing Organizations has fewer words than {number}=words( agentBrokerFMO ) < {number}
[condition][]- Agent/Broker Field Marketing Organizations has more words than {number}=words( agentBrokerFMO ) > {number}
[condition][]- Agent/Broker Field Marketing Organizations has a length of {number}=length( agentBrokerFMO ) == {number}
[condition][]- Agent/Broker Field Marketing Organizations does not have a length of {number}=length( agentBrokerFMO ) != {number}
[condition][]- Agent/Broker Field Marketing Organizations holds a Social Security number=holdsSsn( agentBrokerFMO ) == true
[condition][]- Agent/Broker Field Marketing Organizations holds a Medicare Beneficiary Identifier=holdsMbi( agentBrokerFMO ) == true
[condition][]- Agent/Broker Field Marketing Organizations does not hold a Social Security number=holdsSsn( agentBrokerFMO ) != true
[condition][]- Agent/Broker Field Marketing Organizations does not hold a Medicare Beneficiary Identifier=holdsMbi( agentBrokerFMO ) != true
[condition][]- COMPLAINANT_SATISFIED in the plan download is not one of {values}=complaint.complainantSatisfied not in ( {values} )
[condition][]- COMPLAINANT_SATISFIED in the plan download is one of {values}=complaint.complainantSatisfied in ( {values} )
[condition][]- COMPLAINANT_SATISFIED in the plan download is not blank=complaint.complainantSatisfied != ""
[condition][]- COMPLAINANT_SATISFIED in the plan download is filled in=complaint.complainantSatisfied != ""
[condition][]- COMPLAINANT_SATISFIED in the plan download is blank=complaint.complainantSatisfied == ""
[condition][]- COMPLAINANT_SATISFIED in the plan download is all in capitals=allCapitals( complaint.complainantSatisfied ) == true
[condition][]- COMPLAINANT_SATISFIED in the plan download is not all in capitals=allCapitals( complaint.complainantSatisfied ) != true
[condition][]- COMPLAINANT_SATISFIED in the plan download is not "{value}"=complaint.complainantSatisfied != "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download is "{value}"=complaint.complainantSatisfied == "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download does not contain "{value}"=complaint.complainantSatisfied not contains "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download contains "{value}"=complaint.complainantSatisfied contains "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download does not start with "{value}"=complaint.complainantSatisfied not str[startsWith] "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download starts with "{value}"=complaint.complainantSatisfied str[startsWith] "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download does not end with "{value}"=complaint.complainantSatisfied not str[endsWith] "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download ends with "{value}"=complaint.complainantSatisfied str[endsWith] "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download does not match "{value}"=complaint.complainantSatisfied not matches "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download matches "{value}"=complaint.complainantSatisfied matches "{value}"
[condition][]- COMPLAINANT_SATISFIED in the plan download has fewer characters than {number}=length( complaint.complainantSatisfied ) < {number}
[condition][]- COMPLAINANT_SATISFIED in the plan download has more characters than {number}=length( complaint.complainantSatisfied ) > {number}
[condition][]- COMPLAINANT_SATISFIED in the plan download has fewer words than {number}=words( complaint.complainantSatisfied ) < {number}
[condition][]- COMPLAINANT_SATISFIED in the plan download has more words than {number}=words( complaint.complainantSatisfied ) > {number}
[condition][]- COMPLAINANT_SATISFIED in the plan download has a length of {number}=length( complaint.complainantSatisfied ) == {number}
[condition][]- COMPLAINANT_SATISFIED in the plan download does not have a length of {number}=length( complaint.complainantSatisfied ) != {number}
[condition][]- COMPLAINANT_SATISFIED in the plan download holds a Social Security number=holdsSsn( complaint.complainantSatisfied ) == true
[condition][]- COMPLAINANT_SATISFIED in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.complainantSatisfied ) == true
[condition][]- COMPLAINANT_SATISFIED in the plan download does not hold a Social Security number=holdsSsn( complaint.complainantSatisfied ) != true
[condition][]- COMPLAINANT_SATISFIED in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.complainantSatisfied ) != true
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is not one of {values}=complaint.complaintSubcategory not in ( {values} )
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is one of {values}=complaint.complaintSubcategory in ( {values} )
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is not blank=complaint.complaintSubcategory != ""
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is filled in=complaint.complaintSubcategory != ""
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is blank=complaint.complaintSubcategory == ""
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is all in capitals=allCapitals( complaint.complaintSubcategory ) == true
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is not all in capitals=allCapitals( complaint.complaintSubcategory ) != true
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is not "{value}"=complaint.complaintSubcategory != "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download is "{value}"=complaint.complaintSubcategory == "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not contain "{value}"=complaint.complaintSubcategory not contains "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download contains "{value}"=complaint.complaintSubcategory contains "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not start with "{value}"=complaint.complaintSubcategory not str[startsWith] "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download starts with "{value}"=complaint.complaintSubcategory str[startsWith] "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not end with "{value}"=complaint.complaintSubcategory not str[endsWith] "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download ends with "{value}"=complaint.complaintSubcategory str[endsWith] "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not match "{value}"=complaint.complaintSubcategory not matches "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download matches "{value}"=complaint.complaintSubcategory matches "{value}"
[condition][]- COMPLAINT_SUBCATEGORY in the plan download has fewer characters than {number}=length( complaint.complaintSubcategory ) < {number}
[condition][]- COMPLAINT_SUBCATEGORY in the plan download has more characters than {number}=length( complaint.complaintSubcategory ) > {number}
[condition][]- COMPLAINT_SUBCATEGORY in the plan download has fewer words than {number}=words( complaint.complaintSubcategory ) < {number}
[condition][]- COMPLAINT_SUBCATEGORY in the plan download has more words than {number}=words( complaint.complaintSubcategory ) > {number}
[condition][]- COMPLAINT_SUBCATEGORY in the plan download has a length of {number}=length( complaint.complaintSubcategory ) == {number}
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not have a length of {number}=length( complaint.complaintSubcategory ) != {number}
[condition][]- COMPLAINT_SUBCATEGORY in the plan download holds a Social Security number=holdsSsn( complaint.complaintSubcategory ) == true
[condition][]- COMPLAINT_SUBCATEGORY in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintSubcategory ) == true
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not hold a Social Security number=holdsSsn( complaint.complaintSubcategory ) != true
[condition][]- COMPLAINT_SUBCATEGORY in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintSubcategory ) != true
[condition][]- PLAN_CASEWORK_NOTES in the plan download is not one of {values}=complaint.planCaseworkNotes not in ( {values} )
[condition][]- PLAN_CASEWORK_NOTES in the plan download is one of {values}=complaint.planCaseworkNotes in ( {values} )
[condition][]- PLAN_CASEWORK_NOTES in the plan download is not blank=complaint.planCaseworkNotes != ""
[condition][]- PLAN_CASEWORK_NOTES in the plan download is filled in=complaint.planCaseworkNotes != ""
[condition][]- PLAN_CASEWORK_NOTES in the plan download is blank=complaint.planCaseworkNotes == ""
[condition][]- PLAN_CASEWORK_NOTES in the plan download is all in capitals=allCapitals( complaint.planCaseworkNotes ) == true
[condition][]- PLAN_CASEWORK_NOTES in the plan download is not all in capitals=allCapitals( complaint.planCaseworkNotes ) != true
[condition][]- PLAN_CASEWORK_NOTES in the plan download is not "{value}"=complaint.planCaseworkNotes != "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download is "{value}"=complaint.planCaseworkNotes == "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not contain "{value}"=complaint.planCaseworkNotes not contains "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download contains "{value}"=complaint.planCaseworkNotes contains "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not start with "{value}"=complaint.planCaseworkNotes not str[startsWith] "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download starts with "{value}"=complaint.planCaseworkNotes str[startsWith] "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not end with "{value}"=complaint.planCaseworkNotes not str[endsWith] "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download ends with "{value}"=complaint.planCaseworkNotes str[endsWith] "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not match "{value}"=complaint.planCaseworkNotes not matches "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download matches "{value}"=complaint.planCaseworkNotes matches "{value}"
[condition][]- PLAN_CASEWORK_NOTES in the plan download has fewer characters than {number}=length( complaint.planCaseworkNotes ) < {number}
[condition][]- PLAN_CASEWORK_NOTES in the plan download has more characters than {number}=length( complaint.planCaseworkNotes ) > {number}
[condition][]- PLAN_CASEWORK_NOTES in the plan download has fewer words than {number}=words( complaint.planCaseworkNotes ) < {number}
[condition][]- PLAN_CASEWORK_NOTES in the plan download has more words than {number}=words( complaint.planCaseworkNotes ) > {number}
[condition][]- PLAN_CASEWORK_NOTES in the plan download has a length of {number}=length( complaint.planCaseworkNotes ) == {number}
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not have a length of {number}=length( complaint.planCaseworkNotes ) != {number}
[condition][]- PLAN_CASEWORK_NOTES in the plan download holds a Social Security number=holdsSsn( complaint.planCaseworkNotes ) == true
[condition][]- PLAN_CASEWORK_NOTES in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.planCaseworkNotes ) == true
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not hold a Social Security number=holdsSsn( complaint.planCaseworkNotes ) != true
[condition][]- PLAN_CASEWORK_NOTES in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.planCaseworkNotes ) != true
[condition][]- COMPLAINT_CATEGORY in the plan download is not one of {values}=complaint.complaintCategory not in ( {values} )
[condition][]- COMPLAINT_CATEGORY in the plan download is one of {values}=complaint.complaintCategory in ( {values} )
[condition][]- COMPLAINT_CATEGORY in the plan download is not blank=complaint.complaintCategory != ""
[condition][]- COMPLAINT_CATEGORY in the plan download is filled in=complaint.complaintCategory != ""
[condition][]- COMPLAINT_CATEGORY in the plan download is blank=complaint.complaintCategory == ""
[condition][]- COMPLAINT_CATEGORY in the plan download is all in capitals=allCapitals( complaint.complaintCategory ) == true
[condition][]- COMPLAINT_CATEGORY in the plan download is not all in capitals=allCapitals( complaint.complaintCategory ) != true
[condition][]- COMPLAINT_CATEGORY in the plan download is not "{value}"=complaint.complaintCategory != "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download is "{value}"=complaint.complaintCategory == "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download does not contain "{value}"=complaint.complaintCategory not contains "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download contains "{value}"=complaint.complaintCategory contains "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download does not start with "{value}"=complaint.complaintCategory not str[startsWith] "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download starts with "{value}"=complaint.complaintCategory str[startsWith] "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download does not end with "{value}"=complaint.complaintCategory not str[endsWith] "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download ends with "{value}"=complaint.complaintCategory str[endsWith] "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download does not match "{value}"=complaint.complaintCategory not matches "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download matches "{value}"=complaint.complaintCategory matches "{value}"
[condition][]- COMPLAINT_CATEGORY in the plan download has fewer characters than {number}=length( complaint.complaintCategory ) < {number}
[condition][]- COMPLAINT_CATEGORY in the plan download has more characters than {number}=length( complaint.complaintCategory ) > {number}
[condition][]- COMPLAINT_CATEGORY in the plan download has fewer words than {number}=words( complaint.complaintCategory ) < {number}
[condition][]- COMPLAINT_CATEGORY in the plan download has more words than {number}=words( complaint.complaintCategory ) > {number}
[condition][]- COMPLAINT_CATEGORY in the plan download has a length of {number}=length( complaint.complaintCategory ) == {number}
[condition][]- COMPLAINT_CATEGORY in the plan download does not have a length of {number}=length( complaint.complaintCategory ) != {number}
[condition][]- COMPLAINT_CATEGORY in the plan download holds a Social Security number=holdsSsn( complaint.complaintCategory ) == true
[condition][]- COMPLAINT_CATEGORY in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintCategory ) == true
[condition][]- COMPLAINT_CATEGORY in the plan download does not hold a Social Security number=holdsSsn( complaint.complaintCategory ) != true
[condition][]- COMPLAINT_CATEGORY in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintCategory ) != true
[condition][]- RESOLUTION_SUMMARY in the plan download is not one of {values}=complaint.resolutionSummary not in ( {values} )
[condition][]- RESOLUTION_SUMMARY in the plan download is one of {values}=complaint.resolutionSummary in ( {values} )
[condition][]- RESOLUTION_SUMMARY in the plan download is not blank=complaint.resolutionSummary != ""
[condition][]- RESOLUTION_SUMMARY in the plan download is filled in=complaint.resolutionSummary != ""
[condition][]- RESOLUTION_SUMMARY in the plan download is blank=complaint.resolutionSummary == ""
[condition][]- RESOLUTION_SUMMARY in the plan download is all in capitals=allCapitals( complaint.resolutionSummary ) == true
[condition][]- RESOLUTION_SUMMARY in the plan download is not all in capitals=allCapitals( complaint.resolutionSummary ) != true
[condition][]- RESOLUTION_SUMMARY in the plan download is not "{value}"=complaint.resolutionSummary != "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download is "{value}"=complaint.resolutionSummary == "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download does not contain "{value}"=complaint.resolutionSummary not contains "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download contains "{value}"=complaint.resolutionSummary contains "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download does not start with "{value}"=complaint.resolutionSummary not str[startsWith] "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download starts with "{value}"=complaint.resolutionSummary str[startsWith] "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download does not end with "{value}"=complaint.resolutionSummary not str[endsWith] "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download ends with "{value}"=complaint.resolutionSummary str[endsWith] "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download does not match "{value}"=complaint.resolutionSummary not matches "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download matches "{value}"=complaint.resolutionSummary matches "{value}"
[condition][]- RESOLUTION_SUMMARY in the plan download has fewer characters than {number}=length( complaint.resolutionSummary ) < {number}
[condition][]- RESOLUTION_SUMMARY in the plan download has more characters than {number}=length( complaint.resolutionSummary ) > {number}
[condition][]- RESOLUTION_SUMMARY in the plan download has fewer words than {number}=words( complaint.resolutionSummary ) < {number}
[condition][]- RESOLUTION_SUMMARY in the plan download has more words than {number}=words( complaint.resolutionSummary ) > {number}
[condition][]- RESOLUTION_SUMMARY in the plan download has a length of {number}=length( complaint.resolutionSummary ) == {number}
[condition][]- RESOLUTION_SUMMARY in the plan download does not have a length of {number}=length( complaint.resolutionSummary ) != {number}
[condition][]- RESOLUTION_SUMMARY in the plan download holds a Social Security number=holdsSsn( complaint.resolutionSummary ) == true
[condition][]- RESOLUTION_SUMMARY in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.resolutionSummary ) == true
[condition][]- RESOLUTION_SUMMARY in the plan download does not hold a Social Security number=holdsSsn( complaint.resolutionSummary ) != true
[condition][]- RESOLUTION_SUMMARY in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.resolutionSummary ) != true
[condition][]- COMPLAINT_SUMMARY in the plan download is not one of {values}=complaint.complaintSummary not in ( {values} )
[condition][]- COMPLAINT_SUMMARY in the plan download is one of {values}=complaint.complaintSummary in ( {values} )
[condition][]- COMPLAINT_SUMMARY in the plan download is not blank=complaint.complaintSummary != ""
[condition][]- COMPLAINT_SUMMARY in the plan download is filled in=complaint.complaintSummary != ""
[condition][]- COMPLAINT_SUMMARY in the plan download is blank=complaint.complaintSummary == ""
[condition][]- COMPLAINT_SUMMARY in the plan download is all in capitals=allCapitals( complaint.complaintSummary ) == true
[condition][]- COMPLAINT_SUMMARY in the plan download is not all in capitals=allCapitals( complaint.complaintSummary ) != true
[condition][]- COMPLAINT_SUMMARY in the plan download is not "{value}"=complaint.complaintSummary != "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download is "{value}"=complaint.complaintSummary == "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download does not contain "{value}"=complaint.complaintSummary not contains "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download contains "{value}"=complaint.complaintSummary contains "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download does not start with "{value}"=complaint.complaintSummary not str[startsWith] "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download starts with "{value}"=complaint.complaintSummary str[startsWith] "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download does not end with "{value}"=complaint.complaintSummary not str[endsWith] "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download ends with "{value}"=complaint.complaintSummary str[endsWith] "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download does not match "{value}"=complaint.complaintSummary not matches "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download matches "{value}"=complaint.complaintSummary matches "{value}"
[condition][]- COMPLAINT_SUMMARY in the plan download has fewer characters than {number}=length( complaint.complaintSummary ) < {number}
[condition][]- COMPLAINT_SUMMARY in the plan download has more characters than {number}=length( complaint.complaintSummary ) > {number}
[condition][]- COMPLAINT_SUMMARY in the plan download has fewer words than {number}=words( complaint.complaintSummary ) < {number}
[condition][]- COMPLAINT_SUMMARY in the plan download has more words than {number}=words( complaint.complaintSummary ) > {number}
[condition][]- COMPLAINT_SUMMARY in the plan download has a length of {number}=length( complaint.complaintSummary ) == {number}
[condition][]- COMPLAINT_SUMMARY in the plan download does not have a length of {number}=length( complaint.complaintSummary ) != {number}
[condition][]- COMPLAINT_SUMMARY in the plan download holds a Social Security number=holdsSsn( complaint.complaintSummary ) == true
[condition][]- COMPLAINT_SUMMARY in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintSummary ) == true
[condition][]- COMPLAINT_SUMMARY in the plan download does not hold a Social Security number=holdsSsn( complaint.complaintSummary ) != true
[condition][]- COMPLAINT_SUMMARY in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintSummary ) != true
[condition][]- Agent/Broker National Producer Number is not one of {values}=agentBrokerNPN not in ( {values} )
[condition][]- Agent/Broker National Producer Number is one of {values}=agentBrokerNPN in ( {values} )
[condition][]- Agent/Broker National Producer Number is not blank=agentBrokerNPN != ""
[condition][]- Agent/Broker National Producer Number is filled in=agentBrokerNPN != ""
[condition][]- Agent/Broker National Producer Number is blank=agentBrokerNPN == ""
[condition][]- Agent/Broker National Producer Number is all in capitals=allCapitals( agentBrokerNPN ) == true
[condition][]- Agent/Broker National Producer Number is not all in capitals=allCapitals( agentBrokerNPN ) != true
[condition][]- Agent/Broker National Producer Number is not "{value}"=agentBrokerNPN != "{value}"
[condition][]- Agent/Broker National Producer Number is "{value}"=agentBrokerNPN == "{value}"
[condition][]- Agent/Broker National Producer Number does not contain "{value}"=agentBrokerNPN not contains "{value}"
[condition][]- Agent/Broker National Producer Number contains "{value}"=agentBrokerNPN contains "{value}"
[condition][]- Agent/Broker National Producer Number does not start with "{value}"=agentBrokerNPN not str[startsWith] "{value}"
[condition][]- Agent/Broker National Producer Number starts with "{value}"=agentBrokerNPN str[startsWith] "{value}"
[condition][]- Agent/Broker National Producer Number does not end with "{value}"=agentBrokerNPN not str[endsWith] "{value}"
[condition][]- Agent/Broker National Producer Number ends with "{value}"=agentBrokerNPN str[endsWith] "{value}"
[condition][]- Agent/Broker National Producer Number does not match "{value}"=agentBrokerNPN not matches "{value}"
[condition][]- Agent/Broker National Producer Number matches "{value}"=agentBrokerNPN matches "{value}"
[condition][]- Agent/Broker National Producer Number has fewer characters than {number}=length( agentBrokerNPN ) < {number}
[condition][]- Agent/Broker National Producer Number has more characters than {number}=length( agentBrokerNPN ) > {number}
[condition][]- Agent/Broker National Producer Number has fewer words than {number}=words( agentBrokerNPN ) < {number}
[condition][]- Agent/Broker National Producer Number has more words than {number}=words( agentBrokerNPN ) > {number}
[condition][]- Agent/Broker National Producer Number has a length of {number}=length( agentBrokerNPN ) == {number}
[condition][]- Agent/Broker National Producer Number does not have a length of {number}=length( agentBrokerNPN ) != {number}
[condition][]- Agent/Broker National Producer Number holds a Social Security number=holdsSsn( agentBrokerNPN ) == true
[condition][]- Agent/Broker National Producer Number holds a Medicare Beneficiary Identifier=holdsMbi( agentBrokerNPN ) == true
[condition][]- Agent/Broker National Producer Number does not hold a Social Security number=holdsSsn( agentBrokerNPN ) != true
[condition][]- Agent/Broker National Producer Number does not hold a Medicare Beneficiary Identifier=holdsMbi( agentBrokerNPN ) != true
[condition][]- RESOLUTION_DATE in the plan download is not one of {values}=complaint.resolutionDate not in ( {values} )
[condition][]- RESOLUTION_DATE in the plan download is one of {values}=complaint.resolutionDate in ( {values} )
[condition][]- RESOLUTION_DATE in the plan download is not blank=complaint.resolutionDate != ""
[condition][]- RESOLUTION_DATE in the plan download is filled in=complaint.resolutionDate != ""
[condition][]- RESOLUTION_DATE in the plan download is blank=complaint.resolutionDate == ""
[condition][]- RESOLUTION_DATE in the plan download is all in capitals=allCapitals( complaint.resolutionDate ) == true
[condition][]- RESOLUTION_DATE in the plan download is not all in capitals=allCapitals( complaint.resolutionDate ) != true
[condition][]- RESOLUTION_DATE in the plan download is not "{value}"=complaint.resolutionDate != "{value}"
[condition][]- RESOLUTION_DATE in the plan download is "{value}"=complaint.resolutionDate == "{value}"
[condition][]- RESOLUTION_DATE in the plan download does not contain "{value}"=complaint.resolutionDate not contains "{value}"
[condition][]- RESOLUTION_DATE in the plan download contains "{value}"=complaint.resolutionDate contains "{value}"
[condition][]- RESOLUTION_DATE in the plan download does not start with "{value}"=complaint.resolutionDate not str[startsWith] "{value}"
[condition][]- RESOLUTION_DATE in the plan download starts with "{value}"=complaint.resolutionDate str[startsWith] "{value}"
[condition][]- RESOLUTION_DATE in the plan download does not end with "{value}"=complaint.resolutionDate not str[endsWith] "{value}"
[condition][]- RESOLUTION_DATE in the plan download ends with "{value}"=complaint.resolutionDate str[endsWith] "{value}"
[condition][]- RESOLUTION_DATE in the plan download does not match "{value}"=complaint.resolutionDate not matches "{value}"
[condition][]- RESOLUTION_DATE in the plan download matches "{value}"=complaint.resolutionDate matches "{value}"
[condition][]- RESOLUTION_DATE in the plan download has fewer characters than {number}=length( complaint.resolutionDate ) < {number}
[condition][]- RESOLUTION_DATE in the plan download has more characters than {number}=length( complaint.resolutionDate ) > {number}
[condition][]- RESOLUTION_DATE in the plan download has fewer words than {number}=words( complaint.resolutionDate ) < {number}
[condition][]- RESOLUTION_DATE in the plan download has more words than {number}=words( complaint.resolutionDate ) > {number}
[condition][]- RESOLUTION_DATE in the plan download has a length of {number}=length( complaint.resolutionDate ) == {number}
[condition][]- RESOLUTION_DATE in the plan download does not have a length of {number}=length( complaint.resolutionDate ) != {number}
[condition][]- RESOLUTION_DATE in the plan download holds a Social Security number=holdsSsn( complaint.resolutionDate ) == true
[condition][]- RESOLUTION_DATE in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.resolutionDate ) == true
[condition][]- RESOLUTION_DATE in the plan download does not hold a Social Security number=holdsSsn( complaint.resolutionDate ) != true
[condition][]- RESOLUTION_DATE in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.resolutionDate ) != true
[condition][]- COMPLAINT_TYPE in the plan download is not one of {values}=complaint.complaintType not in ( {values} )
[condition][]- COMPLAINT_TYPE in the plan download is one of {values}=complaint.complaintType in ( {values} )
[condition][]- COMPLAINT_TYPE in the plan download is not blank=complaint.complaintType != ""
[condition][]- COMPLAINT_TYPE in the plan download is filled in=complaint.complaintType != ""
[condition][]- COMPLAINT_TYPE in the plan download is blank=complaint.complaintType == ""
[condition][]- COMPLAINT_TYPE in the plan download is all in capitals=allCapitals( complaint.complaintType ) == true
[condition][]- COMPLAINT_TYPE in the plan download is not all in capitals=allCapitals( complaint.complaintType ) != true
[condition][]- COMPLAINT_TYPE in the plan download is not "{value}"=complaint.complaintType != "{value}"
[condition][]- COMPLAINT_TYPE in the plan download is "{value}"=complaint.complaintType == "{value}"
[condition][]- COMPLAINT_TYPE in the plan download does not contain "{value}"=complaint.complaintType not contains "{value}"
[condition][]- COMPLAINT_TYPE in the plan download contains "{value}"=complaint.complaintType contains "{value}"
[condition][]- COMPLAINT_TYPE in the plan download does not start with "{value}"=complaint.complaintType not str[startsWith] "{value}"
[condition][]- COMPLAINT_TYPE in the plan download starts with "{value}"=complaint.complaintType str[startsWith] "{value}"
[condition][]- COMPLAINT_TYPE in the plan download does not end with "{value}"=complaint.complaintType not str[endsWith] "{value}"
[condition][]- COMPLAINT_TYPE in the plan download ends with "{value}"=complaint.complaintType str[endsWith] "{value}"
[condition][]- COMPLAINT_TYPE in the plan download does not match "{value}"=complaint.complaintType not matches "{value}"
[condition][]- COMPLAINT_TYPE in the plan download matches "{value}"=complaint.complaintType matches "{value}"
[condition][]- COMPLAINT_TYPE in the plan download has fewer characters than {number}=length( complaint.complaintType ) < {number}
[condition][]- COMPLAINT_TYPE in the plan download has more characters than {number}=length( complaint.complaintType ) > {number}
[condition][]- COMPLAINT_TYPE in the plan download has fewer words than {number}=words( complaint.complaintType ) < {number}
[condition][]- COMPLAINT_TYPE in the plan download has more words than {number}=words( complaint.complaintType ) > {number}
[condition][]- COMPLAINT_TYPE in the plan download has a length of {number}=length( complaint.complaintType ) == {number}
[condition][]- COMPLAINT_TYPE in the plan download does not have a length of {number}=length( complaint.complaintType ) != {number}
[condition][]- COMPLAINT_TYPE in the plan download holds a Social Security number=holdsSsn( complaint.complaintType ) == true
[condition][]- COMPLAINT_TYPE in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintType ) == true
[condition][]- COMPLAINT_TYPE in the plan download does not hold a Social Security number=holdsSsn( complaint.complaintType ) != true
[condition][]- COMPLAINT_TYPE in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.complaintType ) != true
[condition][]- CATEGORY_LEAD in the plan download is not one of {values}=complaint.categoryLead not in ( {values} )
[condition][]- CATEGORY_LEAD in the plan download is one of {values}=complaint.categoryLead in ( {values} )
[condition][]- CATEGORY_LEAD in the plan download is not blank=complaint.categoryLead != ""
[condition][]- CATEGORY_LEAD in the plan download is filled in=complaint.categoryLead != ""
[condition][]- CATEGORY_LEAD in the plan download is blank=complaint.categoryLead == ""
[condition][]- CATEGORY_LEAD in the plan download is all in capitals=allCapitals( complaint.categoryLead ) == true
[condition][]- CATEGORY_LEAD in the plan download is not all in capitals=allCapitals( complaint.categoryLead ) != true
[condition][]- CATEGORY_LEAD in the plan download is not "{value}"=complaint.categoryLead != "{value}"
[condition][]- CATEGORY_LEAD in the plan download is "{value}"=complaint.categoryLead == "{value}"
[condition][]- CATEGORY_LEAD in the plan download does not contain "{value}"=complaint.categoryLead not contains "{value}"
[condition][]- CATEGORY_LEAD in the plan download contains "{value}"=complaint.categoryLead contains "{value}"
[condition][]- CATEGORY_LEAD in the plan download does not start with "{value}"=complaint.categoryLead not str[startsWith] "{value}"
[condition][]- CATEGORY_LEAD in the plan download starts with "{value}"=complaint.categoryLead str[startsWith] "{value}"
[condition][]- CATEGORY_LEAD in the plan download does not end with "{value}"=complaint.categoryLead not str[endsWith] "{value}"
[condition][]- CATEGORY_LEAD in the plan download ends with "{value}"=complaint.categoryLead str[endsWith] "{value}"
[condition][]- CATEGORY_LEAD in the plan download does not match "{value}"=complaint.categoryLead not matches "{value}"
[condition][]- CATEGORY_LEAD in the plan download matches "{value}"=complaint.categoryLead matches "{value}"
[condition][]- CATEGORY_LEAD in the plan download has fewer characters than {number}=length( complaint.categoryLead ) < {number}
[condition][]- CATEGORY_LEAD in the plan download has more characters than {number}=length( complaint.categoryLead ) > {number}
[condition][]- CATEGORY_LEAD in the plan download has fewer words than {number}=words( complaint.categoryLead ) < {number}
[condition][]- CATEGORY_LEAD in the plan download has more words than {number}=words( complaint.categoryLead ) > {number}
[condition][]- CATEGORY_LEAD in the plan download has a length of {number}=length( complaint.categoryLead ) == {number}
[condition][]- CATEGORY_LEAD in the plan download does not have a length of {number}=length( complaint.categoryLead ) != {number}
[condition][]- CATEGORY_LEAD in the plan download holds a Social Security number=holdsSsn( complaint.categoryLead ) == true
[condition][]- CATEGORY_LEAD in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.categoryLead ) == true
[condition][]- CATEGORY_LEAD in the plan download does not hold a Social Security number=holdsSsn( complaint.categoryLead ) != true
[condition][]- CATEGORY_LEAD in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.categoryLead ) != true
[condition][]- CONGRESSIONAL in the plan download is not one of {values}=complaint.congressional not in ( {values} )
[condition][]- CONGRESSIONAL in the plan download is one of {values}=complaint.congressional in ( {values} )
[condition][]- CONGRESSIONAL in the plan download is not blank=complaint.congressional != ""
[condition][]- CONGRESSIONAL in the plan download is filled in=complaint.congressional != ""
[condition][]- CONGRESSIONAL in the plan download is blank=complaint.congressional == ""
[condition][]- CONGRESSIONAL in the plan download is all in capitals=allCapitals( complaint.congressional ) == true
[condition][]- CONGRESSIONAL in the plan download is not all in capitals=allCapitals( complaint.congressional ) != true
[condition][]- CONGRESSIONAL in the plan download is not "{value}"=complaint.congressional != "{value}"
[condition][]- CONGRESSIONAL in the plan download is "{value}"=complaint.congressional == "{value}"
[condition][]- CONGRESSIONAL in the plan download does not contain "{value}"=complaint.congressional not contains "{value}"
[condition][]- CONGRESSIONAL in the plan download contains "{value}"=complaint.congressional contains "{value}"
[condition][]- CONGRESSIONAL in the plan download does not start with "{value}"=complaint.congressional not str[startsWith] "{value}"
[condition][]- CONGRESSIONAL in the plan download starts with "{value}"=complaint.congressional str[startsWith] "{value}"
[condition][]- CONGRESSIONAL in the plan download does not end with "{value}"=complaint.congressional not str[endsWith] "{value}"
[condition][]- CONGRESSIONAL in the plan download ends with "{value}"=complaint.congressional str[endsWith] "{value}"
[condition][]- CONGRESSIONAL in the plan download does not match "{value}"=complaint.congressional not matches "{value}"
[condition][]- CONGRESSIONAL in the plan download matches "{value}"=complaint.congressional matches "{value}"
[condition][]- CONGRESSIONAL in the plan download has fewer characters than {number}=length( complaint.congressional ) < {number}
[condition][]- CONGRESSIONAL in the plan download has more characters than {number}=length( complaint.congressional ) > {number}
[condition][]- CONGRESSIONAL in the plan download has fewer words than {number}=words( complaint.congressional ) < {number}
[condition][]- CONGRESSIONAL in the plan download has more words than {number}=words( complaint.congressional ) > {number}
[condition][]- CONGRESSIONAL in the plan download has a length of {number}=length( complaint.congressional ) == {number}
[condition][]- CONGRESSIONAL in the plan download does not have a length of {number}=length( complaint.congressional ) != {number}
[condition][]- CONGRESSIONAL in the plan download holds a Social Security number=holdsSsn( complaint.congressional ) == true
[condition][]- CONGRESSIONAL in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.congressional ) == true
[condition][]- CONGRESSIONAL in the plan download does not hold a Social Security number=holdsSsn( complaint.congressional ) != true
[condition][]- CONGRESSIONAL in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.congressional ) != true
[condition][]- RECEIVED_DATE in the plan download is not one of {values}=complaint.receivedDate not in ( {values} )
[condition][]- RECEIVED_DATE in the plan download is one of {values}=complaint.receivedDate in ( {values} )
[condition][]- RECEIVED_DATE in the plan download is not blank=complaint.receivedDate != ""
[condition][]- RECEIVED_DATE in the plan download is filled in=complaint.receivedDate != ""
[condition][]- RECEIVED_DATE in the plan download is blank=complaint.receivedDate == ""
[condition][]- RECEIVED_DATE in the plan download is all in capitals=allCapitals( complaint.receivedDate ) == true
[condition][]- RECEIVED_DATE in the plan download is not all in capitals=allCapitals( complaint.receivedDate ) != true
[condition][]- RECEIVED_DATE in the plan download is not "{value}"=complaint.receivedDate != "{value}"
[condition][]- RECEIVED_DATE in the plan download is "{value}"=complaint.receivedDate == "{value}"
[condition][]- RECEIVED_DATE in the plan download does not contain "{value}"=complaint.receivedDate not contains "{value}"
[condition][]- RECEIVED_DATE in the plan download contains "{value}"=complaint.receivedDate contains "{value}"
[condition][]- RECEIVED_DATE in the plan download does not start with "{value}"=complaint.receivedDate not str[startsWith] "{value}"
[condition][]- RECEIVED_DATE in the plan download starts with "{value}"=complaint.receivedDate str[startsWith] "{value}"
[condition][]- RECEIVED_DATE in the plan download does not end with "{value}"=complaint.receivedDate not str[endsWith] "{value}"
[condition][]- RECEIVED_DATE in the plan download ends with "{value}"=complaint.receivedDate str[endsWith] "{value}"
[condition][]- RECEIVED_DATE in the plan download does not match "{value}"=complaint.receivedDate not matches "{value}"
[condition][]- RECEIVED_DATE in the plan download matches "{value}"=complaint.receivedDate matches "{value}"
[condition][]- RECEIVED_DATE in the plan download has fewer characters than {number}=length( complaint.receivedDate ) < {number}
[condition][]- RECEIVED_DATE in the plan download has more characters than {number}=length( complaint.receivedDate ) > {number}
[condition][]- RECEIVED_DATE in the plan download has fewer words than {number}=words( complaint.receivedDate ) < {number}
[condition][]- RECEIVED_DATE in the plan download has more words than {number}=words( complaint.receivedDate ) > {number}
[condition][]- RECEIVED_DATE in the plan download has a length of {number}=length( complaint.receivedDate ) == {number}
[condition][]- RECEIVED_DATE in the plan download does not have a length of {number}=length( complaint.receivedDate ) != {number}
[condition][]- RECEIVED_DATE in the plan download holds a Social Security number=holdsSsn( complaint.receivedDate ) == true
[condition][]- RECEIVED_DATE in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.receivedDate ) == true
[condition][]- RECEIVED_DATE in the plan download does not hold a Social Security number=holdsSsn( complaint.receivedDate ) != true
[condition][]- RECEIVED_DATE in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.receivedDate ) != true
[condition][]- AGENT_BROKER in the plan download is not one of {values}=complaint.agentBroker not in ( {values} )
[condition][]- AGENT_BROKER in the plan download is one of {values}=complaint.agentBroker in ( {values} )
[condition][]- AGENT_BROKER in the plan download is not blank=complaint.agentBroker != ""
[condition][]- AGENT_BROKER in the plan download is filled in=complaint.agentBroker != ""
[condition][]- AGENT_BROKER in the plan download is blank=complaint.agentBroker == ""
[condition][]- AGENT_BROKER in the plan download is all in capitals=allCapitals( complaint.agentBroker ) == true
[condition][]- AGENT_BROKER in the plan download is not all in capitals=allCapitals( complaint.agentBroker ) != true
[condition][]- AGENT_BROKER in the plan download is not "{value}"=complaint.agentBroker != "{value}"
[condition][]- AGENT_BROKER in the plan download is "{value}"=complaint.agentBroker == "{value}"
[condition][]- AGENT_BROKER in the plan download does not contain "{value}"=complaint.agentBroker not contains "{value}"
[condition][]- AGENT_BROKER in the plan download contains "{value}"=complaint.agentBroker contains "{value}"
[condition][]- AGENT_BROKER in the plan download does not start with "{value}"=complaint.agentBroker not str[startsWith] "{value}"
[condition][]- AGENT_BROKER in the plan download starts with "{value}"=complaint.agentBroker str[startsWith] "{value}"
[condition][]- AGENT_BROKER in the plan download does not end with "{value}"=complaint.agentBroker not str[endsWith] "{value}"
[condition][]- AGENT_BROKER in the plan download ends with "{value}"=complaint.agentBroker str[endsWith] "{value}"
[condition][]- AGENT_BROKER in the plan download does not match "{value}"=complaint.agentBroker not matches "{value}"
[condition][]- AGENT_BROKER in the plan download matches "{value}"=complaint.agentBroker matches "{value}"
[condition][]- AGENT_BROKER in the plan download has fewer characters than {number}=length( complaint.agentBroker ) < {number}
[condition][]- AGENT_BROKER in the plan download has more characters than {number}=length( complaint.agentBroker ) > {number}
[condition][]- AGENT_BROKER in the plan download has fewer words than {number}=words( complaint.agentBroker ) < {number}
[condition][]- AGENT_BROKER in the plan download has more words than {number}=words( complaint.agentBroker ) > {number}
[condition][]- AGENT_BROKER in the plan download has a length of {number}=length( complaint.agentBroker ) == {number}
[condition][]- AGENT_BROKER in the plan download does not have a length of {number}=length( complaint.agentBroker ) != {number}
[condition][]- AGENT_BROKER in the plan download holds a Social Security number=holdsSsn( complaint.agentBroker ) == true
[condition][]- AGENT_BROKER in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.agentBroker ) == true
[condition][]- AGENT_BROKER in the plan download does not hold a Social Security number=holdsSsn( complaint.agentBroker ) != true
[condition][]- AGENT_BROKER in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.agentBroker ) != true
[condition][]- CONTRACT_ID in the plan download is not one of {values}=complaint.contractId not in ( {values} )
[condition][]- CONTRACT_ID in the plan download is one of {values}=complaint.contractId in ( {values} )
[condition][]- CONTRACT_ID in the plan download is not blank=complaint.contractId != ""
[condition][]- CONTRACT_ID in the plan download is filled in=complaint.contractId != ""
[condition][]- CONTRACT_ID in the plan download is blank=complaint.contractId == ""
[condition][]- CONTRACT_ID in the plan download is all in capitals=allCapitals( complaint.contractId ) == true
[condition][]- CONTRACT_ID in the plan download is not all in capitals=allCapitals( complaint.contractId ) != true
[condition][]- CONTRACT_ID in the plan download is not "{value}"=complaint.contractId != "{value}"
[condition][]- CONTRACT_ID in the plan download is "{value}"=complaint.contractId == "{value}"
[condition][]- CONTRACT_ID in the plan download does not contain "{value}"=complaint.contractId not contains "{value}"
[condition][]- CONTRACT_ID in the plan download contains "{value}"=complaint.contractId contains "{value}"
[condition][]- CONTRACT_ID in the plan download does not start with "{value}"=complaint.contractId not str[startsWith] "{value}"
[condition][]- CONTRACT_ID in the plan download starts with "{value}"=complaint.contractId str[startsWith] "{value}"
[condition][]- CONTRACT_ID in the plan download does not end with "{value}"=complaint.contractId not str[endsWith] "{value}"
[condition][]- CONTRACT_ID in the plan download ends with "{value}"=complaint.contractId str[endsWith] "{value}"
[condition][]- CONTRACT_ID in the plan download does not match "{value}"=complaint.contractId not matches "{value}"
[condition][]- CONTRACT_ID in the plan download matches "{value}"=complaint.contractId matches "{value}"
[condition][]- CONTRACT_ID in the plan download has fewer characters than {number}=length( complaint.contractId ) < {number}
[condition][]- CONTRACT_ID in the plan download has more characters than {number}=length( complaint.contractId ) > {number}
[condition][]- CONTRACT_ID in the plan download has fewer words than {number}=words( complaint.contractId ) < {number}
[condition][]- CONTRACT_ID in the plan download has more words than {number}=words( complaint.contractId ) > {number}
[condition][]- CONTRACT_ID in the plan download has a length of {number}=length( complaint.contractId ) == {number}
[condition][]- CONTRACT_ID in the plan download does not have a length of {number}=length( complaint.contractId ) != {number}
[condition][]- CONTRACT_ID in the plan download holds a Social Security number=holdsSsn( complaint.contractId ) == true
[condition][]- CONTRACT_ID in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.contractId ) == true
[condition][]- CONTRACT_ID in the plan download does not hold a Social Security number=holdsSsn( complaint.contractId ) != true
[condition][]- CONTRACT_ID in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.contractId ) != true
[condition][]- HPI_RELATED in the plan download is not one of {values}=complaint.hpiRelated not in ( {values} )
[condition][]- HPI_RELATED in the plan download is one of {values}=complaint.hpiRelated in ( {values} )
[condition][]- HPI_RELATED in the plan download is not blank=complaint.hpiRelated != ""
[condition][]- HPI_RELATED in the plan download is filled in=complaint.hpiRelated != ""
[condition][]- HPI_RELATED in the plan download is blank=complaint.hpiRelated == ""
[condition][]- HPI_RELATED in the plan download is all in capitals=allCapitals( complaint.hpiRelated ) == true
[condition][]- HPI_RELATED in the plan download is not all in capitals=allCapitals( complaint.hpiRelated ) != true
[condition][]- HPI_RELATED in the plan download is not "{value}"=complaint.hpiRelated != "{value}"
[condition][]- HPI_RELATED in the plan download is "{value}"=complaint.hpiRelated == "{value}"
[condition][]- HPI_RELATED in the plan download does not contain "{value}"=complaint.hpiRelated not contains "{value}"
[condition][]- HPI_RELATED in the plan download contains "{value}"=complaint.hpiRelated contains "{value}"
[condition][]- HPI_RELATED in the plan download does not start with "{value}"=complaint.hpiRelated not str[startsWith] "{value}"
[condition][]- HPI_RELATED in the plan download starts with "{value}"=complaint.hpiRelated str[startsWith] "{value}"
[condition][]- HPI_RELATED in the plan download does not end with "{value}"=complaint.hpiRelated not str[endsWith] "{value}"
[condition][]- HPI_RELATED in the plan download ends with "{value}"=complaint.hpiRelated str[endsWith] "{value}"
[condition][]- HPI_RELATED in the plan download does not match "{value}"=complaint.hpiRelated not matches "{value}"
[condition][]- HPI_RELATED in the plan download matches "{value}"=complaint.hpiRelated matches "{value}"
[condition][]- HPI_RELATED in the plan download has fewer characters than {number}=length( complaint.hpiRelated ) < {number}
[condition][]- HPI_RELATED in the plan download has more characters than {number}=length( complaint.hpiRelated ) > {number}
[condition][]- HPI_RELATED in the plan download has fewer words than {number}=words( complaint.hpiRelated ) < {number}
[condition][]- HPI_RELATED in the plan download has more words than {number}=words( complaint.hpiRelated ) > {number}
[condition][]- HPI_RELATED in the plan download has a length of {number}=length( complaint.hpiRelated ) == {number}
[condition][]- HPI_RELATED in the plan download does not have a length of {number}=length( complaint.hpiRelated ) != {number}
[condition][]- HPI_RELATED in the plan download holds a Social Security number=holdsSsn( complaint.hpiRelated ) == true
[condition][]- HPI_RELATED in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.hpiRelated ) == true
[condition][]- HPI_RELATED in the plan download does not hold a Social Security number=holdsSsn( complaint.hpiRelated ) != true
[condition][]- HPI_RELATED in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.hpiRelated ) != true
[condition][]- ISSUE_LEVEL in the plan download is not one of {values}=complaint.issueLevel not in ( {values} )
[condition][]- ISSUE_LEVEL in the plan download is one of {values}=complaint.issueLevel in ( {values} )
[condition][]- ISSUE_LEVEL in the plan download is not blank=complaint.issueLevel != ""
[condition][]- ISSUE_LEVEL in the plan download is filled in=complaint.issueLevel != ""
[condition][]- ISSUE_LEVEL in the plan download is blank=complaint.issueLevel == ""
[condition][]- ISSUE_LEVEL in the plan download is all in capitals=allCapitals( complaint.issueLevel ) == true
[condition][]- ISSUE_LEVEL in the plan download is not all in capitals=allCapitals( complaint.issueLevel ) != true
[condition][]- ISSUE_LEVEL in the plan download is not "{value}"=complaint.issueLevel != "{value}"
[condition][]- ISSUE_LEVEL in the plan download is "{value}"=complaint.issueLevel == "{value}"
[condition][]- ISSUE_LEVEL in the plan download does not contain "{value}"=complaint.issueLevel not contains "{value}"
[condition][]- ISSUE_LEVEL in the plan download contains "{value}"=complaint.issueLevel contains "{value}"
[condition][]- ISSUE_LEVEL in the plan download does not start with "{value}"=complaint.issueLevel not str[startsWith] "{value}"
[condition][]- ISSUE_LEVEL in the plan download starts with "{value}"=complaint.issueLevel str[startsWith] "{value}"
[condition][]- ISSUE_LEVEL in the plan download does not end with "{value}"=complaint.issueLevel not str[endsWith] "{value}"
[condition][]- ISSUE_LEVEL in the plan download ends with "{value}"=complaint.issueLevel str[endsWith] "{value}"
[condition][]- ISSUE_LEVEL in the plan download does not match "{value}"=complaint.issueLevel not matches "{value}"
[condition][]- ISSUE_LEVEL in the plan download matches "{value}"=complaint.issueLevel matches "{value}"
[condition][]- ISSUE_LEVEL in the plan download has fewer characters than {number}=length( complaint.issueLevel ) < {number}
[condition][]- ISSUE_LEVEL in the plan download has more characters than {number}=length( complaint.issueLevel ) > {number}
[condition][]- ISSUE_LEVEL in the plan download has fewer words than {number}=words( complaint.issueLevel ) < {number}
[condition][]- ISSUE_LEVEL in the plan download has more words than {number}=words( complaint.issueLevel ) > {number}
[condition][]- ISSUE_LEVEL in the plan download has a length of {number}=length( complaint.issueLevel ) == {number}
[condition][]- ISSUE_LEVEL in the plan download does not have a length of {number}=length( complaint.issueLevel ) != {number}
[condition][]- ISSUE_LEVEL in the plan download holds a Social Security number=holdsSsn( complaint.issueLevel ) == true
[condition][]- ISSUE_LEVEL in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.issueLevel ) == true
[condition][]- ISSUE_LEVEL in the plan download does not hold a Social Security number=holdsSsn( complaint.issueLevel ) != true
[condition][]- ISSUE_LEVEL in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.issueLevel ) != true
[condition][]- CASEWORKER in the plan download is not one of {values}=complaint.caseworker not in ( {values} )
[condition][]- CASEWORKER in the plan download is one of {values}=complaint.caseworker in ( {values} )
[condition][]- CASEWORKER in the plan download is not blank=complaint.caseworker != ""
[condition][]- CASEWORKER in the plan download is filled in=complaint.caseworker != ""
[condition][]- CASEWORKER in the plan download is blank=complaint.caseworker == ""
[condition][]- CASEWORKER in the plan download is all in capitals=allCapitals( complaint.caseworker ) == true
[condition][]- CASEWORKER in the plan download is not all in capitals=allCapitals( complaint.caseworker ) != true
[condition][]- CASEWORKER in the plan download is not "{value}"=complaint.caseworker != "{value}"
[condition][]- CASEWORKER in the plan download is "{value}"=complaint.caseworker == "{value}"
[condition][]- CASEWORKER in the plan download does not contain "{value}"=complaint.caseworker not contains "{value}"
[condition][]- CASEWORKER in the plan download contains "{value}"=complaint.caseworker contains "{value}"
[condition][]- CASEWORKER in the plan download does not start with "{value}"=complaint.caseworker not str[startsWith] "{value}"
[condition][]- CASEWORKER in the plan download starts with "{value}"=complaint.caseworker str[startsWith] "{value}"
[condition][]- CASEWORKER in the plan download does not end with "{value}"=complaint.caseworker not str[endsWith] "{value}"
[condition][]- CASEWORKER in the plan download ends with "{value}"=complaint.caseworker str[endsWith] "{value}"
[condition][]- CASEWORKER in the plan download does not match "{value}"=complaint.caseworker not matches "{value}"
[condition][]- CASEWORKER in the plan download matches "{value}"=complaint.caseworker matches "{value}"
[condition][]- CASEWORKER in the plan download has fewer characters than {number}=length( complaint.caseworker ) < {number}
[condition][]- CASEWORKER in the plan download has more characters than {number}=length( complaint.caseworker ) > {number}
[condition][]- CASEWORKER in the plan download has fewer words than {number}=words( complaint.caseworker ) < {number}
[condition][]- CASEWORKER in the plan download has more words than {number}=words( complaint.caseworker ) > {number}
[condition][]- CASEWORKER in the plan download has a length of {number}=length( complaint.caseworker ) == {number}
[condition][]- CASEWORKER in the plan download does not have a length of {number}=length( complaint.caseworker ) != {number}
[condition][]- CASEWORKER in the plan download holds a Social Security number=holdsSsn( complaint.caseworker ) == true
[condition][]- CASEWORKER in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.caseworker ) == true
[condition][]- CASEWORKER in the plan download does not hold a Social Security number=holdsSsn( complaint.caseworker ) != true
[condition][]- CASEWORKER in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.caseworker ) != true
[condition][]- COMMENTS in the plan download is not one of {values}=complaint.comments not in ( {values} )
[condition][]- COMMENTS in the plan download is one of {values}=complaint.comments in ( {values} )
[condition][]- COMMENTS in the plan download is not blank=complaint.comments != ""
[condition][]- COMMENTS in the plan download is filled in=complaint.comments != ""
[condition][]- COMMENTS in the plan download is blank=complaint.comments == ""
[condition][]- COMMENTS in the plan download is all in capitals=allCapitals( complaint.comments ) == true
[condition][]- COMMENTS in the plan download is not all in capitals=allCapitals( complaint.comments ) != true
[condition][]- COMMENTS in the plan download is not "{value}"=complaint.comments != "{value}"
[condition][]- COMMENTS in the plan download is "{value}"=complaint.comments == "{value}"
[condition][]- COMMENTS in the plan download does not contain "{value}"=complaint.comments not contains "{value}"
[condition][]- COMMENTS in the plan download contains "{value}"=complaint.comments contains "{value}"
[condition][]- COMMENTS in the plan download does not start with "{value}"=complaint.comments not str[startsWith] "{value}"
[condition][]- COMMENTS in the plan download starts with "{value}"=complaint.comments str[startsWith] "{value}"
[condition][]- COMMENTS in the plan download does not end with "{value}"=complaint.comments not str[endsWith] "{value}"
[condition][]- COMMENTS in the plan download ends with "{value}"=complaint.comments str[endsWith] "{value}"
[condition][]- COMMENTS in the plan download does not match "{value}"=complaint.comments not matches "{value}"
[condition][]- COMMENTS in the plan download matches "{value}"=complaint.comments matches "{value}"
[condition][]- COMMENTS in the plan download has fewer characters than {number}=length( complaint.comments ) < {number}
[condition][]- COMMENTS in the plan download has more characters than {number}=length( complaint.comments ) > {number}
[condition][]- COMMENTS in the plan download has fewer words than {number}=words( complaint.comments ) < {number}
[condition][]- COMMENTS in the plan download has more words than {number}=words( complaint.comments ) > {number}
[condition][]- COMMENTS in the plan download has a length of {number}=length( complaint.comments ) == {number}
[condition][]- COMMENTS in the plan download does not have a length of {number}=length( complaint.comments ) != {number}
[condition][]- COMMENTS in the plan download holds a Social Security number=holdsSsn( complaint.comments ) == true
[condition][]- COMMENTS in the plan download holds a Medicare Beneficiary Identifier=holdsMbi( complaint.comments ) == true
[condition][]- COMMENTS in the plan download does not hold a Social Security number=holdsSsn( complaint.comments ) != true
[condition][]- COMMENTS in the plan download does not hold a Medicare Beneficiary Identifier=holdsMbi( complaint.comments ) != true
[condition][]- Resolution Notification is not one of {values}=resolutionNotification not in ( {values} )
[condition][]- Resolution Notification is one of {values}=resolutionNotification in ( {values} )
[condition][]- Resolution Notification is not blank=resolutionNotification != ""
[condition][]- Resolution Notification is filled in=resolutionNotification != ""
[condition][]- Resolution Notification is blank=resolutionNotification == ""
[condition][]- Resolution Notification is all in capitals=allCapitals( resolutionNotification ) == true
[condition][]- Resolution Notification is not all in capitals=allCapitals( resolutionNotification ) != true
[condition][]- Resolution Notification is not "{value}"=resolutionNotification != "{value}"
[condition][]- Resolution Notification is "{value}"=resolutionNotification == "{value}"
[condition][]- Resolution Notification does not contain "{value}"=resolutionNotification not contains "{value}"
[condition][]- Resolution Notification contains "{value}"=resolutionNotification contains "{value}"
[condition][]- Resolution Notification does not start with "{value}"=resolutionNotification not str[startsWith] "{value}"
[condition][]- Resolution Notification starts with "{value}"=resolutionNotification str[startsWith] "{value}"
[condition][]- Resolution Notification does not end with "{value}"=resolutionNotification not str[endsWith] "{value}"
[condition][]- Resolution Notification ends with "{value}"=resolutionNotification str[endsWith] "{value}"
[condition][]- Resolution Notification does not match "{value}"=resolutionNotification not matches "{value}"
[condition][]- Resolution Notification matches "{value}"=resolutionNotification matches "{value}"
[condition][]- Resolution Notification has fewer characters than {number}=length( resolutionNotification ) < {number}
[condition][]- Resolution Notification has more characters than {number}=length( resolutionNotification ) > {number}
[condition][]- Resolution Notification has fewer words than {number}=words( resolutionNotification ) < {number}
[condition][]- Resolution Notification has more words than {number}=words( resolutionNotification ) > {number}
[condition][]- Resolution Notification has a length of {number}=length( resolutionNotification ) == {number}
[condition][]- Resolution Notification does not have a length of {number}=length( resolutionNotification ) != {number}
[condition][]- Resolution Notification holds a Social Security number=holdsSsn( resolutionNotification ) == true
[condition][]- Resolution Notification holds a Medicare Beneficiary Identifier=holdsMbi( resolutionNotification ) == true
[condition][]- Resolution Notification does not hold a Social Security number=holdsSsn( resolutionNotification ) != true
[condition][]- Resolution Notification does not hold a Medicare Beneficiary Identifier=holdsMbi( resolutionNotification ) != true
[condition][]- Agent/Broker First Name is not one of {values}=agentBrokerFirstName not in ( {values} )
[condition][]- Agent/Broker First Name is one of {values}=agentBrokerFirstName in ( {values} )
[condition][]- Agent/Broker First Name is not blank=agentBrokerFirstName != ""
[condition][]- Agent/Broker First Name is filled in=agentBrokerFirstName != ""
[condition][]- Agent/Broker First Name is blank=agentBrokerFirstName == ""
[condition][]- Agent/Broker First Name is all in capitals=allCapitals( agentBrokerFirstName ) == true
[condition][]- Agent/Broker First Name is not all in capitals=allCapitals( agentBrokerFirstName ) != true
[condition][]- Agent/Broker First Name is not "{value}"=agentBrokerFirstName != "{value}"
[condition][]- Agent/Broker First Name is "{value}"=agentBrokerFirstName == "{value}"
[condition][]- Agent/Broker First Name does not contain "{value}"=agentBrokerFirstName not contains "{value}"
[condition][]- Agent/Broker First Name contains "{value}"=agentBrokerFirstName contains "{value}"
[condition][]- Agent/Broker First Name does not start with "{value}"=agentBrokerFirstName not str[startsWith] "{value}"
[condition][]- Agent/Broker First Name starts with "{value}"=agentBrokerFirstName str[startsWith] "{value}"
[condition][]- Agent/Broker First Name does not end with "{value}"=agentBrokerFirstName not str[endsWith] "{value}"
[condition][]- Agent/Broker First Name ends with "{value}"=agentBrokerFirstName str[endsWith] "{value}"
[condition][]- Agent/Broker First Name does not match "{value}"=agentBrokerFirstName not matches "{value}"
[condition][]- Agent/Broker First Name matches "{value}"=agentBrokerFirstName matches "{value}"
[condition][]- Agent/Broker First Name has fewer characters than {number}=length( agentBrokerFirstName ) < {number}
[condition][]- Agent/Broker First Name has more characters than {number}=length( agentBrokerFirstName ) > {number}
[condition][]- Agent/Broker First Name has fewer words than {number}=words( agentBrokerFirstName ) < {number}
[condition][]- Agent/Broker First Name has more words than {number}=words( agentBrokerFirstName ) > {number}
[condition][]- Agent/Broker First Name has a length of {number}=length( agentBrokerFirstName ) == {number}
[condition][]- Agent/Broker First Name does not have a length of {number}=length( agentBrokerFirstName ) != {number}
[condition][]- Agent/Broker First Name holds a Social Security number=holdsSsn( agentBrokerFirstName ) == true
[condition][]- Agent/Broker First Name holds a Medicare Beneficiary Identifier=holdsMbi( agentBrokerFirstName ) == true
[condition][]- Agent/Broker First Name does not hold a Social Security number=holdsSsn( agentBrokerFirstName ) != true
[condition][]- Agent/Broker First Name does not hold a Medicare Beneficiary Identifier=holdsMbi( agentBrokerFirstName ) != true
[condition][]- Complainant Satisfied\? is not one of {values}=complainantSatisfied not in ( {values} )
[condition][]- Complainant Satisfied\? is one of {values}=complainantSatisfied in ( {values} )
[condition][]- Complainant Satisfied\? is not blank=complainantSatisfied != ""
[condition][]- Complainant Satisfied\? is filled in=complainantSatisfied != ""
[condition][]- Complainant Satisfied\? is blank=complainantSatisfied == ""
[condition][]- Complainant Satisfied\? is all in capitals=allCapitals( complainantSatisfied ) == true
[condition][]- Complainant Satisfied\? is not all in capitals=allCapitals( complainantSatisfied ) != true
[condition][]- Complainant Satisfied\? is not "{value}"=complainantSatisfied != "{value}"
[condition][]- Complainant Satisfied\? is "{value}"=complainantSatisfied == "{value}"
[condition][]- Complainant Satisfied\? does not contain "{value}"=complainantSatisfied not contains "{value}"
[condition][]- Complainant Satisfied\? contains "{value}"=complainantSatisfied contains "{value}"
[condition][]- Complainant Satisfied\? does not start with "{value}"=complainantSatisfied not str[startsWith] "{value}"
[condition][]- Complainant Satisfied\? starts with "{value}"=complainantSatisfied str[startsWith] "{value}"
[condition][]- Complainant Satisfied\? does not end with "{value}"=complainantSatisfied not str[endsWith] "{value}"
[condition][]- Complainant Satisfied\? ends with "{value}"=complainantSatisfied str[endsWith] "{value}"
[condition][]- Complainant Satisfied\? does not match "{value}"=complainantSatisfied not matches "{value}"
[condition][]- Complainant Satisfied\? matches "{value}"=complainantSatisfied matches "{value}"
[condition][]- Complainant Satisfied\? has fewer characters than {number}=length( complainantSatisfied ) < {number}
[condition][]- Complainant Satisfied\? has more characters than {number}=length( complainantSatisfied ) > {number}
[condition][]- Complainant Satisfied\? has fewer words than {number}=words( complainantSatisfied ) < {number}
[condition][]- Complainant Satisfied\? has more words than {number}=words( complainantSatisfied ) > {number}
[condition][]- Complainant Satisfied\? has a length of {number}=length( complainantSatisfied ) == {number}
[condition][]- Complainant Satisfied\? does not have a length of {number}=length( complainantSatisfied ) != {number}
[condition][]- Complainant Satisfied\? holds a Social Security number=holdsSsn( complainantSatisfied ) == true
[condition][]- Complainant Satisfied\? holds a Medicare Beneficiary Identifier=holdsMbi( complainantSatisfied ) == true
[condition][]- Complainant Satisfied\? does not hold a Social Security number=holdsSsn( complainantSatisfied ) != true
[condition][]- Complainant Satisfied\? does not hold a Medicare Beneficiary Identifier=holdsMbi( complainantSatisfied ) != true
[condition][]- Agent/Broker Complaint is not one of {values}=agentBrokerComplaint not in ( {values} )
[condition][]- Agent/Broker Complaint is one of {values}=agentBrokerComplaint in ( {values} )
[condition][]- Agent/Broker Complaint is not blank=agentBrokerComplaint != ""
[condition][]- Agent/Broker Complaint is filled in=agentBrokerComplaint != ""
[condition][]- Agent/Broker Complaint is blank=agentBrokerComplaint == ""
[condition][]- Agent/Broker Complaint is all in capitals=allCapitals( agentBrokerComplaint ) == true
[condition][]- Agent/Broker Complaint is not all in capitals=allCapitals( agentBrokerComplaint ) != true
[condition][]- Agent/Broker Complaint is not "{value}"=agentBrokerComplaint != "{value}"
[condition][]- Agent/Broker Complaint is "{value}"=agentBrokerComplaint == "{value}"
[condition][]- Agent/Broker Complaint does not contain "{value}"=agentBrokerComplaint not contains "{value}"
[condition][]- Agent/Broker Complaint contains "{value}"=agentBrokerComplaint contains "{value}"
[condition][]- Agent/Broker Complaint does not start with "{value}"=agentBrokerComplaint not str[startsWith] "{value}"
[condition][]- Agent/Broker Complaint starts with "{value}"=agentBrokerComplaint str[startsWith] "{value}"
[condition][]- Agent/Broker Complaint does not end with "{value}"=agentBrokerComplaint not str[endsWith] "{value}"
[condition][]- Agent/Broker Complaint ends with "{value}"=agentBrokerComplaint str[endsWith] "{value}"
[condition][]- Agent/Broker Complaint does not match "{value}"=agentBrokerComplaint not matches "{value}"
[condition][]- Agent/Broker Complaint matches "{value}"=agentBrokerComplaint matches "{value}"
[condition][]- Agent/Broker Complaint has fewer characters than {number}=length( agentBrokerComplaint ) < {number}
[condition][]- Agent/Broker Complaint has more characters than {number}=length( agentBrokerComplaint ) > {number}
[condition][]- Agent/Broker Complaint has fewer words than {number}=words( agentBrokerComplaint ) < {number}
[condition][]- Agent/Broker Complaint has more words than {number}=words( agentBrokerComplaint ) > {number}
[condition][]- Agent/Broker Complaint has a length of {number}=length( agentBrokerComplaint ) == {number}
[condition][]- Agent/Broker Complaint does not have a length of {number}=length( agentBrokerComplaint ) != {number}
[condition][]- Agent/Broker Complaint holds a Social Security number=holdsSsn( agentBrokerComplaint ) == true
[condition][]- Agent/Broker Complaint holds a Medicare Beneficiary Identifier=holdsMbi( agentBrokerComplaint ) == true
[condition][]- Agent/Broker Complaint does not hold a Social Security number=holdsSsn( agentBrokerComplaint ) != true
[condition][]- Agent/Broker Complaint does not hold a Medicare Beneficiary Identifier=holdsMbi( agentBrokerComplaint ) != true
[condition][]- Agent/Broker Last Name is not one of {values}=agentBrokerLastName not in ( {values} )
[condition][]- Agent/Broker Last Name is one of {values}=agentBrokerLastName in ( {values} )
[condition][]- Agent/Broker Last Name is not blank=agentBrokerLastName != ""
[condition][]- Agent/Broker Last Name is filled in=agentBrokerLastName != ""
[condition][]- Agent/Broker Last Name is blank=agentBrokerLastName == ""
[condition][]- Agent/Broker Last Name is all in capitals=allCapitals( agentBrokerLastName ) == true
[condition][]- Agent/Broker Last Name is not all in capitals=allCapitals( agentBrokerLastName ) != true
[condition][]- Agent/Broker Last Name is not "{value}"=agentBrokerLastName != "{value}"
[condition][]- Agent/Broker Last Name is "{value}"=agentBrokerLastName == "{value}"
[condition][]- Agent/Broker Last Name does not contain "{value}"=agentBrokerLastName not contains "{value}"
[condition][]- Agent/Broker Last Name contains "{value}"=agentBrokerLastName contains "{value}"
[condition][]- Agent/Broker Last Name does not start with "{value}"=agentBrokerLastName not str[startsWith] "{value}"
[condition][]- Agent/Broker Last Name starts with "{value}"=agentBrokerLastName str[startsWith] "{value}"
[condition][]- Agent/Broker Last Name does not end with "{value}"=agentBrokerLastName not str[endsWith] "{value}"
[condition][]- Agent/Broker Last Name ends with "{value}"=agentBrokerLastName str[endsWith] "{value}"
[condition][]- Agent/Broker Last Name does not match "{value}"=agentBrokerLastName not matches "{value}"
[condition][]- Agent/Broker Last Name matches "{value}"=agentBrokerLastName matches "{value}"
[condition][]- Agent/Broker Last Name has fewer characters than {number}=length( agentBrokerLastName ) < {number}
[condition][]- Agent/Broker Last Name has more characters than {number}=length( agentBrokerLastName ) > {number}
[condition][]- Agent/Broker Last Name has fewer words than {number}=words( agentBrokerLastName ) < {number}
[condition][]- Agent/Broker Last Name has more words than {number}=words( agentBrokerLastName ) > {number}
[condition][]- Agent/Broker Last Name has a length of {number}=length( agentBrokerLastName ) == {number}
[condition][]- Agent/Broker Last Name does not have a length of {number}=length( agentBrokerLastName ) != {number}
[condition][]- Agent/Broker Last Name holds a Social Security number=holdsSsn( agentBrokerLastName ) == true
[condition][]- Agent/Broker Last Name holds a Medicare Beneficiary Identifier=holdsMbi( agentBrokerLastName ) == true
[condition][]- Agent/Broker Last Name does not hold a Social Security number=holdsSsn( agentBrokerLastName ) != true
[condition][]- Agent/Broker Last Name does not hold a Medicare Beneficiary Identifier=holdsMbi( agentBrokerLastName ) != true
[condition][]- Resolve Complaint Y/N is not one of {values}=resolveComplaintYN not in ( {values} )
[condition][]- Resolve Complaint Y/N is one of {values}=resolveComplaintYN in ( {values} )
[condition][]- Resolve Complaint Y/N is not blank=resolveComplaintYN != ""
[condition][]- Resolve Complaint Y/N is filled in=resolveComplaintYN != ""
[condition][]- Resolve Complaint Y/N is blank=resolveComplaintYN == ""
[condition][]- Resolve Complaint Y/N is all in capitals=allCapitals( resolveComplaintYN ) == true
[condition][]- Resolve Complaint Y/N is not all in capitals=allCapitals( resolveComplaintYN ) != true
[condition][]- Resolve Complaint Y/N is not "{value}"=resolveComplaintYN != "{value}"
[condition][]- Resolve Complaint Y/N is "{value}"=resolveComplaintYN == "{value}"
[condition][]- Resolve Complaint Y/N does not contain "{value}"=resolveComplaintYN not contains "{value}"
[condition][]- Resolve Complaint Y/N contains "{value}"=resolveComplaintYN contains "{value}"
[condition][]- Resolve Complaint Y/N does not start with "{value}"=resolveComplaintYN not str[startsWith] "{value}"
[condition][]- Resolve Complaint Y/N starts with "{value}"=resolveComplaintYN str[startsWith] "{value}"
[condition][]- Resolve Complaint Y/N does not end with "{value}"=resolveComplaintYN not str[endsWith] "{value}"
[condition][]- Resolve Complaint Y/N ends with "{value}"=resolveComplaintYN str[endsWith] "{value}"
[condition][]- Resolve Complaint Y/N does not match "{value}"=resolveComplaintYN not matches "{value}"
[condition][]- Resolve Complaint Y/N matches "{value}"=resolveComplaintYN matches "{value}"
[condition][]- Resolve Complaint Y/N has fewer characters than {number}=length( resolveComplaintYN ) < {number}
[condition][]- Resolve Complaint Y/N has more characters than {number}=length( resolveComplaintYN ) > {number}
[condition][]- Resolve Complaint Y/N has fewer words than {number}=words( resolveComplaintYN ) < {number}
[condition][]- Resolve Complaint Y/N has more words than {number}=words( resolveComplaintYN ) > {number}
[condition][]- Resolve Complaint Y/N has a length of {number}=length( resolveComplaintYN ) == {number}
[condition][]- Resolve Complaint Y/N does not have a length of {number}=length( resolveComplaintYN ) != {number}
[condition][]- Resolve Complaint Y/N holds a Social Security number=holdsSsn( resolveComplaintYN ) == true
[condition][]- Resolve Complaint Y/N holds a Medicare Beneficiary Identifier=holdsMbi( resolveComplaintYN ) == true
[condition][]- Resolve Complaint Y/N does not hold a Social Security number=holdsSsn( resolveComplaintYN ) != true
[condition][]- Resolve Complaint Y/N does not hold a Medicare Beneficiary Identifier=holdsMbi( resolveComplaintYN ) != true
[condition][]- Complainant Satisfied is not one of {values}=complainantSatisfied not in ( {values} )
[condition][]- Complainant Satisfied is one of {values}=complainantSatisfied in ( {values} )
[condition][]- Complainant Satisfied is not blank=complainantSatisfied != ""
[condition][]- Complainant Satisfied is filled in=complainantSatisfied != ""
[condition][]- Complainant Satisfied is blank=complainantSatisfied == ""
[condition][]- Complainant Satisfied is all in capitals=allCapitals( complainantSatisfied ) == true
[condition][]- Complainant Satisfied is not all in capitals=allCapitals( complainantSatisfied ) != true
[condition][]- Complainant Satisfied is not "{value}"=complainantSatisfied != "{value}"
[condition][]- Complainant Satisfied is "{value}"=complainantSatisfied == "{value}"
[condition][]- Complainant Satisfied does not contain "{value}"=complainantSatisfied not contains "{value}"
[condition][]- Complainant Satisfied contains "{value}"=complainantSatisfied contains "{value}"
[condition][]- Complainant Satisfied does not start with "{value}"=complainantSatisfied not str[startsWith] "{value}"
[condition][]- Complainant Satisfied starts with "{value}"=complainantSatisfied str[startsWith] "{value}"
[condition][]- Complainant Satisfied does not end with "{value}"=complainantSatisfied not str[endsWith] "{value}"
[condition][]- Complainant Satisfied ends with "{value}"=complainantSatisfied str[endsWith] "{value}"
[condition][]- Complainant Satisfied does not match "{value}"=complainantSatisfied not matches "{value}"
[condition][]- Complainant Satisfied matches "{value}"=complainantSatisfied matches "{value}"
[condition][]- Complainant Satisfied has fewer characters than {number}=length( complainantSatisfied ) < {number}
[condition][]- Complainant Satisfied has more characters than {number}=length( complainantSatisfied ) > {number}
[condition][]- Complainant Satisfied has fewer words than {number}=words( complainantSatisfied ) < {number}
[condition][]- Complainant Satisfied has more words than {number}=words( complainantSatisfied ) > {number}
[condition][]- Complainant Satisfied has a length of {number}=length( complainantSatisfied ) == {number}
[condition][]- Complainant Satisfied does not have a length of {number}=length( complainantSatisfied ) != {number}
[condition][]- Complainant Satisfied holds a Social Security number=holdsSsn( complainantSatisfied ) == true
[condition][]- Complainant Satisfied holds a Medicare Beneficiary Identifier=holdsMbi( complainantSatisfied ) == true
[condition][]- Complainant Satisfied does not hold a Social Security number=holdsSsn( complainantSatisfied ) != true
[condition][]- Complainant Satisfied does not hold a Medicare Beneficiary Identifier=holdsMbi( complainantSatisfied ) != true
[condition][]- Agent/Broker Notes is not one of {values}=agentBrokerNotes not in ( {values} )
[condition][]- Agent/Broker Notes is one of {values}=agentBrokerNotes in ( {values} )
[condition][]- Agent/Broker Notes is not blank=agentBrokerNotes != ""
[condition][]- Agent/Broker Notes is filled in=agentBrokerNotes != ""
[condition][]- Agent/Broker Notes is blank=agentBrokerNotes == ""
[condition][]- Agent/Broker Notes is all in capitals=allCapitals( agentBrokerNotes ) == true
[condition][]- Agent/Broker Notes is not all in capitals=allCapitals( agentBrokerNotes ) != true
[condition][]- Agent/Broker Notes is not "{value}"=agentBrokerNotes != "{value}"
[condition][]- Agent/Broker Notes is "{value}"=agentBrokerNotes == "{value}"
[condition][]- Agent/Broker Notes does not contain "{value}"=agentBrokerNotes not contains "{value}"
[condition][]- Agent/Broker Notes contains "{value}"=agentBrokerNotes contains "{value}"
[condition][]- Agent/Broker Notes does not start with "{value}"=agentBrokerNotes not str[startsWith] "{value}"
[condition][]- Agent/Broker Notes starts with "{value}"=agentBrokerNotes str[startsWith] "{value}"
[condition][]- Agent/Broker Notes does not end with "{value}"=agentBrokerNotes not str[endsWith] "{value}"
[condition][]- Agent/Broker Notes ends with "{value}"=agentBrokerNotes str[endsWith] "{value}"
[condition][]- Agent/Broker Notes does not match "{value}"=agentBrokerNotes not matches "{value}"
[condition][]- Agent/Broker Notes matches "{value}"=agentBrokerNotes matches "{value}"
[condition][]- Agent/Broker Notes has fewer characters than {number}=length( agentBrokerNotes ) < {number}
[condition][]- Agent/Broker Notes has more characters than {number}=length( agentBrokerNotes ) > {number}
[condition][]- Agent/Broker Notes has fewer words than {number}=words( agentBrokerNotes ) < {number}
[condition][]- Agent/Broker Notes has more words than {number}=words( agentBrokerNotes ) > {number}
[condition][]- Agent/Broker Notes has a length of {number}=length( agentBrokerNotes ) == {number}
[condition][]- Agent/Broker Notes does not have a length of {number}=length( agentBrokerNotes ) != {number}
[condition][]- Agent/Broker Notes holds a Social Security number=holdsSsn( agentBrokerNotes ) == true
[condition][]- Agent/Broker Notes holds a Medicare Beneficiary Identifier=holdsMbi( agentBrokerNotes ) == true
[condition][]- Agent/Broker Notes does not hold a Social Security number=holdsSsn( agentBrokerNotes ) != true
[condition][]- Agent/Broker Notes does not hold a Medicare Beneficiary Identifier=holdsMbi( agentBrokerNotes ) != true
[condition][]- Resolve Complaint is not one of {values}=resolveComplaintYN not in ( {values} )
[condition][]- Resolve Complaint is one of {values}=resolveComplaintYN in ( {values} )
[condition][]- Resolve Complaint is not blank=resolveComplaintYN != ""
[condition][]- Resolve Complaint is filled in=resolveComplaintYN != ""
[condition][]- Resolve Complaint is blank=resolveComplaintYN == ""
[condition][]- Resolve Complaint is all in capitals=allCapitals( resolveComplaintYN ) == true
[condition][]- Resolve Complaint is not all in capitals=allCapitals( resolveComplaintYN ) != true
[condition][]- Resolve Complaint is not "{value}"=resolveComplaintYN != "{value}"
[condition][]- Resolve Complaint is "{value}"=resolveComplaintYN == "{value}"
[condition][]- Resolve Complaint does not contain "{value}"=resolveComplaintYN not contains "{value}"
[condition][]- Resolve Complaint contains "{value}"=resolveComplaintYN contains "{value}"
[condition][]- Resolve Complaint does not start with "{value}"=resolveComplaintYN not str[startsWith] "{value}"
[condition][]- Resolve Complaint starts with "{value}"=resolveComplaintYN str[startsWith] "{value}"
[condition][]- Resolve Complaint does not end with "{value}"=resolveComplaintYN not str[endsWith] "{value}"
[condition][]- Resolve Complaint ends with "{value}"=resolveComplaintYN str[endsWith] "{value}"
[condition][]- Resolve Complaint does not match "{value}"=resolveComplaintYN not matches "{value}"
[condition][]- Resolve Complaint matches "{value}"=resolveComplaintYN matches "{value}"
[condition][]- Resolve Complaint has fewer characters than {number}=length( resolveComplaintYN ) < {number}
[condition][]- Resolve Complaint has more characters than {number}=length( resolveComplaintYN ) > {number}
[condition][]- Resolve Complaint has fewer words than {number}=words( resolveComplaintYN ) < {number}
[condition][]- Resolve Complaint has more words than {number}=words( resolveComplaintYN ) > {number}
[condition][]- Resolve Complaint has a length of {number}=length( resolveComplaintYN ) == {number}
[condition][]- Resolve Complaint does not have a length of {number}=length( resolveComplaintYN ) != {number}
[condition][]- Resolve Complaint holds a Social Security number=holdsSsn( resolveComplaintYN ) == true
[condition][]- Resolve Complaint holds a Medicare Beneficiary Identifier=holdsMbi( resolveComplaintYN ) == true
[condition][]- Resolve Complaint does not hold a Social Security number=holdsSsn( resolveComplaintYN ) != true
[condition][]- Resolve Complaint does not hold a Medicare Beneficiary Identifier=holdsMbi( resolveComplaintYN ) != true
[condition][]- Casework Notes is not one of {values}=caseworkNotes not in ( {values} )
[condition][]- Casework Notes is one of {values}=caseworkNotes in ( {values} )
[condition][]- Casework Notes is not blank=caseworkNotes != ""
[condition][]- Casework Notes is filled in=caseworkNotes != ""
[condition][]- Casework Notes is blank=caseworkNotes == ""
[condition][]- Casework Notes is all in capitals=allCapitals( caseworkNotes ) == true
[condition][]- Casework Notes is not all in capitals=allCapitals( caseworkNotes ) != true
[condition][]- Casework Notes is not "{value}"=caseworkNotes != "{value}"
[condition][]- Casework Notes is "{value}"=caseworkNotes == "{value}"
[condition][]- Casework Notes does not contain "{value}"=caseworkNotes not contains "{value}"
[condition][]- Casework Notes contains "{value}"=caseworkNotes contains "{value}"
[condition][]- Casework Notes does not start with "{value}"=caseworkNotes not str[startsWith] "{value}"
[condition][]- Casework Notes starts with "{value}"=caseworkNotes str[startsWith] "{value}"
[condition][]- Casework Notes does not end with "{value}"=caseworkNotes not str[endsWith] "{value}"
[condition][]- Casework Notes ends with "{value}"=caseworkNotes str[endsWith] "{value}"
[condition][]- Casework Notes does not match "{value}"=caseworkNotes not matches "{value}"
[condition][]- Casework Notes matches "{value}"=caseworkNotes matches "{value}"
[condition][]- Casework Notes has fewer characters than {number}=length( caseworkNotes ) < {number}
[condition][]- Casework Notes has more characters than {number}=length( caseworkNotes ) > {number}
[condition][]- Casework Notes has fewer words than {number}=words( caseworkNotes ) < {number}
[condition][]- Casework Notes has more words than {number}=words( caseworkNotes ) > {number}
[condition][]- Casework Notes has a length of {number}=length( caseworkNotes ) == {number}
[condition][]- Casework Notes does not have a length of {number}=length( caseworkNotes ) != {number}
[condition][]- Casework Notes holds a Social Security number=holdsSsn( caseworkNotes ) == true
[condition][]- Casework Notes holds a Medicare Beneficiary Identifier=holdsMbi( caseworkNotes ) == true
[condition][]- Casework Notes does not hold a Social Security number=holdsSsn( caseworkNotes ) != true
[condition][]- Casework Notes does not hold a Medicare Beneficiary Identifier=holdsMbi( caseworkNotes ) != true
[condition][]- Complaint ID is not one of {values}=complaintId not in ( {values} )
[condition][]- Complaint ID is one of {values}=complaintId in ( {values} )
[condition][]- Complaint ID is not blank=complaintId != ""
[condition][]- Complaint ID is filled in=complaintId != ""
[condition][]- Complaint ID is blank=complaintId == ""
[condition][]- Complaint ID is all in capitals=allCapitals( complaintId ) == true
[condition][]- Complaint ID is not all in capitals=allCapitals( complaintId ) != true
[condition][]- Complaint ID is not "{value}"=complaintId != "{value}"
[condition][]- Complaint ID is "{value}"=complaintId == "{value}"
[condition][]- Complaint ID does not contain "{value}"=complaintId not contains "{value}"
[condition][]- Complaint ID contains "{value}"=complaintId contains "{value}"
[condition][]- Complaint ID does not start with "{value}"=complaintId not str[startsWith] "{value}"
[condition][]- Complaint ID starts with "{value}"=complaintId str[startsWith] "{value}"
[condition][]- Complaint ID does not end with "{value}"=complaintId not str[endsWith] "{value}"
[condition][]- Complaint ID ends with "{value}"=complaintId str[endsWith] "{value}"
[condition][]- Complaint ID does not match "{value}"=complaintId not matches "{value}"
[condition][]- Complaint ID matches "{value}"=complaintId matches "{value}"
[condition][]- Complaint ID has fewer characters than {number}=length( complaintId ) < {number}
[condition][]- Complaint ID has more characters than {number}=length( complaintId ) > {number}
[condition][]- Complaint ID has fewer words than {number}=words( complaintId ) < {number}
[condition][]- Complaint ID has more words than {number}=words( complaintId ) > {number}
[condition][]- Complaint ID has a length of {number}=length( complaintId ) == {number}
[condition][]- Complaint ID does not have a length of {number}=length( complaintId ) != {number}
[condition][]- Complaint ID holds a Social Security number=holdsSsn( complaintId ) == true
[condition][]- Complaint ID holds a Medicare Beneficiary Identifier=holdsMbi( complaintId ) == true
[condition][]- Complaint ID does not hold a Social Security number=holdsSsn( complaintId ) != true
[condition][]- Complaint ID does not hold a Medicare Beneficiary Identifier=holdsMbi( complaintId ) != true
[condition][]- HPI Related\? is not one of {values}=hpiRelated not in ( {values} )
[condition][]- HPI Related\? is one of {values}=hpiRelated in ( {values} )
[condition][]- HPI Related\? is not blank=hpiRelated != ""
[condition][]- HPI Related\? is filled in=hpiRelated != ""
[condition][]- HPI Related\? is blank=hpiRelated == ""
[condition][]- HPI Related\? is all in capitals=allCapitals( hpiRelated ) == true
[condition][]- HPI Related\? is not all in capitals=allCapitals( hpiRelated ) != true
[condition][]- HPI Related\? is not "{value}"=hpiRelated != "{value}"
[condition][]- HPI Related\? is "{value}"=hpiRelated == "{value}"
[condition][]- HPI Related\? does not contain "{value}"=hpiRelated not contains "{value}"
[condition][]- HPI Related\? contains "{value}"=hpiRelated contains "{value}"
[condition][]- HPI Related\? does not start with "{value}"=hpiRelated not str[startsWith] "{value}"
[condition][]- HPI Related\? starts with "{value}"=hpiRelated str[startsWith] "{value}"
[condition][]- HPI Related\? does not end with "{value}"=hpiRelated not str[endsWith] "{value}"
[condition][]- HPI Related\? ends with "{value}"=hpiRelated str[endsWith] "{value}"
[condition][]- HPI Related\? does not match "{value}"=hpiRelated not matches "{value}"
[condition][]- HPI Related\? matches "{value}"=hpiRelated matches "{value}"
[condition][]- HPI Related\? has fewer characters than {number}=length( hpiRelated ) < {number}
[condition][]- HPI Related\? has more characters than {number}=length( hpiRelated ) > {number}
[condition][]- HPI Related\? has fewer words than {number}=words( hpiRelated ) < {number}
[condition][]- HPI Related\? has more words than {number}=words( hpiRelated ) > {number}
[condition][]- HPI Related\? has a length of {number}=length( hpiRelated ) == {number}
[condition][]- HPI Related\? does not have a length of {number}=length( hpiRelated ) != {number}
[condition][]- HPI Related\? holds a Social Security number=holdsSsn( hpiRelated ) == true
[condition][]- HPI Related\? holds a Medicare Beneficiary Identifier=holdsMbi( hpiRelated ) == true
[condition][]- HPI Related\? does not hold a Social Security number=holdsSsn( hpiRelated ) != true
[condition][]- HPI Related\? does not hold a Medicare Beneficiary Identifier=holdsMbi( hpiRelated ) != true
[condition][]- HPI Related is not one of {values}=hpiRelated not in ( {values} )
[condition][]- HPI Related is one of {values}=hpiRelated in ( {values} )
[condition][]- HPI Related is not blank=hpiRelated != ""
[condition][]- HPI Related is filled in=hpiRelated != ""
[condition][]- HPI Related is blank=hpiRelated == ""
[condition][]- HPI Related is all in capitals=allCapitals( hpiRelated ) == true
[condition][]- HPI Related is not all in capitals=allCapitals( hpiRelated ) != true
[condition][]- HPI Related is not "{value}"=hpiRelated != "{value}"
[condition][]- HPI Related is "{value}"=hpiRelated == "{value}"
[condition][]- HPI Related does not contain "{value}"=hpiRelated not contains "{value}"
[condition][]- HPI Related contains "{value}"=hpiRelated contains "{value}"
[condition][]- HPI Related does not start with "{value}"=hpiRelated not str[startsWith] "{value}"
[condition][]- HPI Related starts with "{value}"=hpiRelated str[startsWith] "{value}"
[condition][]- HPI Related does not end with "{value}"=hpiRelated not str[endsWith] "{value}"
[condition][]- HPI Related ends with "{value}"=hpiRelated str[endsWith] "{value}"
[condition][]- HPI Related does not match "{value}"=hpiRelated not matches "{value}"
[condition][]- HPI Related matches "{value}"=hpiRelated matches "{value}"
[condition][]- HPI Related has fewer characters than {number}=length( hpiRelated ) < {number}
[condition][]- HPI Related has more characters than {number}=length( hpiRelated ) > {number}
[condition][]- HPI Related has fewer words than {number}=words( hpiRelated ) < {number}
[condition][]- HPI Related has more words than {number}=words( hpiRelated ) > {number}
[condition][]- HPI Related has a length of {number}=length( hpiRelated ) == {number}
[condition][]- HPI Related does not have a length of {number}=length( hpiRelated ) != {number}
[condition][]- HPI Related holds a Social Security number=holdsSsn( hpiRelated ) == true
[condition][]- HPI Related holds a Medicare Beneficiary Identifier=holdsMbi( hpiRelated ) == true
[condition][]- HPI Related does not hold a Social Security number=holdsSsn( hpiRelated ) != true
[condition][]- HPI Related does not hold a Medicare Beneficiary Identifier=holdsMbi( hpiRelated ) != true
[condition][]- Comments is not one of {values}=comments not in ( {values} )
[condition][]- Comments is one of {values}=comments in ( {values} )
[condition][]- Comments is not blank=comments != ""
[condition][]- Comments is filled in=comments != ""
[condition][]- Comments is blank=comments == ""
[condition][]- Comments is all in capitals=allCapitals( comments ) == true
[condition][]- Comments is not all in capitals=allCapitals( comments ) != true
[condition][]- Comments is not "{value}"=comments != "{value}"
[condition][]- Comments is "{value}"=comments == "{value}"
[condition][]- Comments does not contain "{value}"=comments not contains "{value}"
[condition][]- Comments contains "{value}"=comments contains "{value}"
[condition][]- Comments does not start with "{value}"=comments not str[startsWith] "{value}"
[condition][]- Comments starts with "{value}"=comments str[startsWith] "{value}"
[condition][]- Comments does not end with "{value}"=comments not str[endsWith] "{value}"
[condition][]- Comments ends with "{value}"=comments str[endsWith] "{value}"
[condition][]- Comments does not match "{value}"=comments not matches "{value}"
[condition][]- Comments matches "{value}"=comments matches "{value}"
[condition][]- Comments has fewer characters than {number}=length( comments ) < {number}
[condition][]- Comments has more characters than {number}=length( comments ) > {number}
[condition][]- Comments has fewer words than {number}=words( comments ) < {number}
[condition][]- Comments has more words than {number}=words( comments ) > {number}
[condition][]- Comments has a length of {number}=length( comments ) == {number}
[condition][]- Comments does not have a length of {number}=length( comments ) != {number}
[condition][]- Comments holds a Social Security number=holdsSsn( comments ) == true
[condition][]- Comments holds a Medicare Beneficiary Identifier=holdsMbi( comments ) == true
[condition][]- Comments does not hold a Social Security number=holdsSsn( comments ) != true
[condition][]- Comments does not hold a Medicare Beneficiary Identifier=holdsMbi( comments ) != true
[consequence][]report it=report.add( drools.getRule(), $record );
